using Diary.Domain.Outcomes;

namespace Diary.Domain.Corrections;

/// <summary>
/// Somebody says that a fact of the diary is wrong, or asks to look at a mark again. It goes to the fact's owner, who
/// answers within the school's time; what is declined, or not answered, can be taken to those who run the school.
/// </summary>
public sealed class CorrectionRequest
{
    public const int MaxValueLength = 64;
    public const int MaxWordsLength = 1000;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required FactKind Fact { get; init; }

    /// <summary>The mark, the attendance record, the lesson; of a contact, whose it is.</summary>
    public required Guid FactId { get; init; }

    /// <summary>Whose diary it is about; null for a lesson.</summary>
    public Guid? StudentId { get; init; }

    public required CorrectionNature Nature { get; init; }

    /// <summary>What the diary said then, as the school writes it: «4», «н», «214».</summary>
    public required string Value
    {
        get;
        init => field = Guard.Text(value, MaxValueLength);
    }

    /// <summary>What it should say; null where the person only asks to look again.</summary>
    public string? Proposed
    {
        get;
        init => field = Guard.OptionalText(value, MaxValueLength);
    }

    public required string Reason
    {
        get;
        init => field = Guard.Text(value, MaxWordsLength);
    }

    /// <summary>Who asks: one of the people whom an account stands for.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>Who is to answer; null when those who run the school are.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The last day for the answer.</summary>
    public DateOnly DueOn { get; private set; }

    public CorrectionState State { get; private set; }

    public bool IsEscalated { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; private set; } = 1;

    public bool IsOpen => State is CorrectionState.Waiting;

    public void SendTo(Guid? ownerId, DateOnly dueOn) => (OwnerId, DueOn) = (ownerId, dueOn);

    public void Answer(bool accepted)
    {
        State = accepted ? CorrectionState.Accepted : CorrectionState.Declined;
        Version++;
    }

    /// <summary>To those who run the school.</summary>
    public void Escalate(DateOnly dueOn)
    {
        (State, IsEscalated, OwnerId, DueOn) = (CorrectionState.Waiting, true, null, dueOn);
        Version++;
    }

    public void Withdraw()
    {
        State = CorrectionState.Withdrawn;
        Version++;
    }
}

public enum FactKind
{
    Mark,
    Absence,
    Lesson,
    Contact,
}

public enum CorrectionNature
{
    /// <summary>«Прошу пересмотреть».</summary>
    Review,

    /// <summary>«Это ошибка».</summary>
    Mistake,
}

public enum CorrectionState
{
    Waiting,
    Accepted,
    Declined,
    Withdrawn,
}
