using System.Globalization;
using System.Text.RegularExpressions;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs.Announcements;

/// <summary>What «сообщи родителям 5А: собрание завтра в 18:00» says besides its class: who, what, and when it is.</summary>
internal static partial class AnnouncementWords
{
    private const char BeforeText = ':';
    private static readonly Dictionary<string, Readers> Beginnings = Load();

    public static PostAnnouncementState Read(TurnContext turn)
    {
        var at = turn.Text.IndexOf(BeforeText, StringComparison.Ordinal);
        var order = at < 0 || IsTime(turn.Text, at) ? turn.Text : turn.Text[..at];
        var text = order.Length < turn.Text.Length ? turn.Text[(at + 1)..].Trim() : "";
        return WithEvent(
            new PostAnnouncementState(null, ReadersIn(order), text.Length > 0 ? text : null),
            text.Length > 0 ? turn.Meaning.Entities.Date : null,
            turn.Today
        );
    }

    /// <summary>A day that is still to come makes it an event; a time of day in the text is the event's.</summary>
    public static PostAnnouncementState WithEvent(PostAnnouncementState state, DateSpan? days, DateOnly today) =>
        days is { } span && span.Start == span.End && span.Start >= today
            ? state with
            {
                EventDate = span.Start,
                EventTime = TimeIn(state.Text!),
            }
            : state;

    private static Readers? ReadersIn(string order)
    {
        var words = order.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var named = words
            .SelectMany(word => Beginnings.Where(known => word.StartsWith(known.Key, StringComparison.Ordinal)))
            .Select(known => known.Value)
            .Distinct()
            .ToList();
        return named switch
        {
            [] => null,
            [var only] => only,
            _ => Readers.Everybody,
        };
    }

    private static TimeOnly? TimeIn(string text) =>
        TimeOfDay().Match(text) is { Success: true } found
            ? new TimeOnly(
                int.Parse(found.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(found.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture)
            )
            : null;

    /// <summary>«Собрание в 18:00» has a colon, but nothing begins after it.</summary>
    private static bool IsTime(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    /// <summary>From <c>readers.txt</c>: the readers, then the beginnings of words that mean them.</summary>
    private static Dictionary<string, Readers> Load()
    {
        using var stream =
            typeof(AnnouncementWords).Assembly.GetManifestResourceStream("readers.txt")
            ?? throw new InvalidOperationException("The lexicon readers.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        var beginnings = new Dictionary<string, Readers>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(BeforeText, 2) is [var kind, var list])
            {
                foreach (var beginning in list.Split(',', StringSplitOptions.TrimEntries))
                {
                    beginnings.Add(beginning, Enum.Parse<Readers>(kind, ignoreCase: true));
                }
            }
        }

        return beginnings;
    }

    [GeneratedRegex(@"\b(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)\b(?!\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();
}
