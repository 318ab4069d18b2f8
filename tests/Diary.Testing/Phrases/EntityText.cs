using System.Globalization;
using Diary.Dialogs.Understanding;

namespace Diary.Testing.Phrases;

/// <summary>What a message names, as one line to compare: «date=2026-11-24..2026-11-24 subject=algebra».</summary>
public static class EntityText
{
    public static string Of(Entities entities) =>
        string.Join(' ', Parts(entities).Select(part => $"{part.Name}={part.Value}"));

    /// <summary>Each entity by its name, in the order of names.</summary>
    public static IEnumerable<(string Name, string Value)> Parts(Entities entities) =>
        new (string Name, string? Value)[]
        {
            ("channel", entities.Channel),
            ("children", Names(entities.Children)),
            ("class", entities.Class),
            ("date", entities.Date is { } span ? $"{Day(span.Start)}..{Day(span.End)}" : null),
            ("format", entities.Format),
            ("lesson", Figure(entities.Lesson)),
            ("mark", Figure(entities.Mark)),
            ("minutes", Figure(entities.Minutes)),
            ("people", Names(entities.People)),
            ("subject", entities.Subject),
            ("term", entities.Term),
            ("topic", entities.Topic),
            ("workType", entities.WorkType),
        }
            .Where(part => part.Value is not null)
            .Select(part => (part.Name, part.Value!));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Names(IReadOnlyList<string> names) => names.Count > 0 ? string.Join(',', names) : null;

    private static string? Figure(int? figure) => figure?.ToString(CultureInfo.InvariantCulture);
}
