using System.Buffers.Text;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.School;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>What is known of a work that is being planned.</summary>
/// <param name="WorkId">The work that is moved to another lesson; null for a new one.</param>
public sealed record PlanState(Guid? WorkId = null)
{
    private const char Moved = '=';

    /// <summary>What the first words named, before it was looked up.</summary>
    public string? ClassTitle { get; init; }

    public string? SubjectKey { get; init; }

    public DateOnly? Wished { get; init; }

    public Guid? GroupId { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>«7Б, Алгебра».</summary>
    public string Course { get; init; } = "";

    public string? WorkType { get; init; }

    public Guid? LessonId { get; init; }

    public DateOnly? Date { get; init; }

    public int? Number { get; init; }

    public string? Title { get; init; }

    /// <summary>Whether the title was asked for, or given at once.</summary>
    public bool HasTitle { get; init; }

    public static string ForWork(Guid id) => Moved + Base64Url.EncodeToString(id.ToByteArray(true));

    /// <summary>From the button's arguments, or from the words.</summary>
    public static PlanState Of(TurnContext turn, string? arguments)
    {
        if (arguments?.StartsWith(Moved) is true && Base64Url.IsValid(arguments.AsSpan(1)))
        {
            return new PlanState(new Guid(Base64Url.DecodeFromChars(arguments.AsSpan(1)), true));
        }

        return string.IsNullOrEmpty(arguments) ? InWords(turn)
            : DiaryQuery.Decode(arguments) is { } query ? InButton(query)
            : new PlanState();
    }

    private static PlanState InButton(DiaryQuery query) =>
        new()
        {
            ClassTitle = query.Whose is Whose.OfClass(var name) ? SchoolClass.TitleOf(name.Grade, name.Letter) : null,
            SubjectKey = query.Subject,
            WorkType = query.Detail,
            Wished = query.IsOneDay ? query.First : null,
        };

    private static PlanState InWords(TurnContext turn)
    {
        var entities = turn.Button is null ? turn.Meaning.Entities : Entities.Empty;
        var title = PlanningWords.Quoted(turn.Text);
        return new PlanState
        {
            ClassTitle = entities.Class,
            SubjectKey = entities.Subject,
            WorkType = entities.WorkType,
            Wished = entities.Date is { } days && days.Start == days.End ? days.Start : null,
            Title = title,
            HasTitle = title is not null,
        };
    }
}
