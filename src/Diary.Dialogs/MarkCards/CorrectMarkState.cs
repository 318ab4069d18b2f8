using Diary.Domain.Grading;

namespace Diary.Dialogs.MarkCards;

/// <summary>A change of a mark as it comes about in a conversation.</summary>
public sealed record CorrectMarkState
{
    /// <summary>Null while several may be meant.</summary>
    public Guid? MarkId { get; init; }

    public bool IsWithdrawal { get; init; }

    /// <summary>What the person wrote, where words began it.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<MarkChoice> Choices { get; init; } = [];

    /// <summary>Which version of the mark the person has seen.</summary>
    public int Version { get; init; }

    public MarkTitle? Mark { get; init; }

    public MarkValue? Value { get; init; }

    public string? Reason { get; init; }
}

public sealed record MarkChoice(
    Guid MarkId,
    DateOnly Date,
    string Subject,
    string Student,
    string WorkType,
    MarkValue Value
);
