using Diary.Domain.Outcomes;

namespace Diary.Domain.Alerts;

/// <summary>
/// Something happened that somebody will want to hear of: a fact, committed with the deed. Who hears of it, when and how
/// is decided later, from these rows alone.
/// </summary>
public sealed class Alert
{
    public const int MaxFactsLength = 4000;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required AlertKind Kind { get; init; }

    /// <summary>What it is about: the mark, the lesson, the announcement.</summary>
    public required Guid EntityId { get; init; }

    /// <summary>Which state of it, from 1: the same state is announced once, however often the deed is tried.</summary>
    public required int Revision
    {
        get;
        init => field = Guard.InRange(value, 1, int.MaxValue);
    }

    /// <summary>Whose diary it is in; null for a whole group or school.</summary>
    public Guid? StudentId { get; init; }

    /// <summary>Whose lessons it concerns.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>JSON: what a message will be made of. Ids, days and values; no names.</summary>
    public required string Facts
    {
        get;
        init => field = Guard.Text(value, MaxFactsLength);
    }

    /// <summary>Not to be told before: the embargo of a mark, the hour of the school.</summary>
    public required DateTimeOffset VisibleFrom { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

public enum AlertKind
{
    MarkRecorded,
    MarkCorrected,
    MarkWithdrawn,
    TermGradeFixed,
    AbsenceRecorded,
    AbsenceCorrected,
    AbsenceNoticeGiven,
    AbsenceNoticeWithdrawn,
    HomeworkSet,
    HomeworkCorrected,
    HomeworkWithdrawn,
    HomeworkHandedIn,
    HomeworkReturned,
    HomeworkChecked,
    HomeworkCommented,
    LessonChanged,
    LessonRestored,
    WorkPlanned,
    AnnouncementPosted,
    AnnouncementCorrected,
    AnnouncementWithdrawn,
    ReviewRequested,
    ReviewAnswered,
    RoleChanged,
}
