using Diary.Domain.Outcomes;

namespace Diary.Domain.Attendance;

/// <summary>
/// What a family said about an absence, before or after it. It changes the reason of what the roll says, never whether
/// somebody was there. There is no place in it for a diagnosis.
/// </summary>
public sealed class AbsenceNotice
{
    public const int MaxDays = 60;
    public const int MaxMinutes = 240;
    public const int MaxLesson = 12;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid StudentId { get; init; }

    public required DateOnly From
    {
        get;
        init => field = Guard.Start(value, To);
    }

    /// <summary>The last day, included.</summary>
    public required DateOnly To
    {
        get;
        init => field = Guard.End(value, From);
    }

    public required NoticeKind Kind { get; init; }

    /// <summary>The school's letter for what is excused by it.</summary>
    public required Guid CodeId { get; init; }

    /// <summary>How late; only of who comes late.</summary>
    public int? Minutes { get; init; }

    /// <summary>The first lesson of who comes late, the last one of who leaves early; null where it was not said.</summary>
    public int? Lesson { get; init; }

    public required Guid AuthorId { get; init; }

    public required NoticeBasis Basis { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public NoticeApproval Approval { get; private set; }

    /// <summary>Who accepted or declined it.</summary>
    public Guid? JudgeId { get; private set; }

    /// <summary>Grows each time it is taken back, or given again.</summary>
    public int Version { get; private set; } = 1;

    /// <returns>False where that was so before.</returns>
    public bool Withdraw(DateTimeOffset now) => Turn(now);

    /// <summary>A person thought better of it.</summary>
    /// <returns>False where that was so before.</returns>
    public bool Restore() => Turn(null);

    private bool Turn(DateTimeOffset? withdrawnAt)
    {
        if (withdrawnAt is null == WithdrawnAt is null)
        {
            return false;
        }

        WithdrawnAt = withdrawnAt;
        Version++;
        return true;
    }

    public void Judge(NoticeApproval approval, Guid judgeId) => (Approval, JudgeId) = (approval, judgeId);
}

public enum NoticeKind
{
    /// <summary>A category: what the illness is nobody is asked.</summary>
    Ill,
    Family,

    /// <summary>A competition, an olympiad, an excursion.</summary>
    Event,

    /// <summary>No reason was given.</summary>
    Unnamed,
    Late,
    LeavesEarly,
}

/// <summary>On what ground somebody may speak for the student.</summary>
public enum NoticeBasis
{
    Guardian,

    /// <summary>The student's own word, from 18 on.</summary>
    AdultStudent,
}

/// <summary>What the school made of it. Until somebody declines it, it counts.</summary>
public enum NoticeApproval
{
    Unseen,
    Accepted,
    Declined,
}
