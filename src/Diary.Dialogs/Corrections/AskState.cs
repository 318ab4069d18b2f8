using Diary.Dialogs.MarkCards;
using Diary.Domain.Corrections;

namespace Diary.Dialogs.Corrections;

/// <summary>A request as it comes about in a conversation.</summary>
public sealed record AskState
{
    public CorrectionNature Nature { get; init; }

    /// <summary>Null while several may be meant.</summary>
    public Guid? MarkId { get; init; }

    public IReadOnlyList<MarkChoice> Choices { get; init; } = [];

    public MarkTitle? Mark { get; init; }

    /// <summary>Whether it was asked what the mark should be.</summary>
    public bool IsProposalAsked { get; init; }

    public string? Proposed { get; init; }

    public string? Reason { get; init; }
}
