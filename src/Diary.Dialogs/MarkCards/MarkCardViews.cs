using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Corrections;
using Diary.Domain.Grading;

namespace Diary.Dialogs.MarkCards;

/// <summary>A question: which mark is meant.</summary>
/// <param name="Marks">The newest first; none when there is no such mark.</param>
public sealed record WhichMarkView(OwnerName Owner, DateOnly First, DateOnly Last, IReadOnlyList<MarkButton> Marks)
    : ITemplateView;

/// <param name="Student">Named where the marks of several are offered.</param>
public sealed record MarkButton(
    string Button,
    DateOnly Date,
    string Subject,
    string? Student,
    string WorkType,
    MarkValue Value
);

/// <summary>One mark with everything that was done to it.</summary>
/// <param name="IsHeld">Whether the family does not see it yet.</param>
/// <param name="Request">What the viewer has asked about it, where they have.</param>
public sealed record MarkHistoryView(
    MarkTitle Mark,
    IReadOnlyList<HistoryStep> Steps,
    bool IsHeld,
    MarkRequest? Request,
    MarkCardButtons Buttons
) : ITemplateView;

/// <summary>Which mark it is. Part of other views.</summary>
/// <param name="Student">Null for the person who asks.</param>
public sealed record MarkTitle(
    string? Student,
    DateOnly Date,
    string Subject,
    string WorkType,
    string? Title,
    int Weight,
    MarkValue Value,
    bool IsWithdrawn,
    string? Comment,
    DateOnly? DueOn
);

/// <param name="Before">Null where it was written down.</param>
/// <param name="After">Null where it was taken back.</param>
public sealed record HistoryStep(
    DateTimeOffset At,
    DateOnly Day,
    string Author,
    MarkValue? Before,
    MarkValue? After,
    string? Comment,
    string? Reason
);

/// <summary>How far a request about the mark has come.</summary>
public sealed record MarkRequest(string Button, CorrectionState State, bool IsEscalated, DateOnly DueOn);

/// <summary>Each is null where it makes no sense.</summary>
public sealed record MarkCardButtons(string? Review, string? Mistake, string? Correct, string? Withdraw);

/// <summary>There is no such mark, or it is not open to the person: the two look the same.</summary>
public sealed record MarkNotFoundView : ITemplateView;

/// <summary>A question to who corrects a mark: what it is to be.</summary>
public sealed record NewValueView(MarkTitle Mark, IReadOnlyList<ValueButton> Values) : ITemplateView;

public sealed record ValueButton(string Button, int Number);

/// <summary>A question to who changes a mark: why.</summary>
/// <param name="After">Null when it is taken back.</param>
public sealed record WhyChangeView(MarkTitle Mark, MarkValue? After, IReadOnlyList<ChildButton> Reasons)
    : ITemplateView;

/// <summary>What will become of the mark, before it is changed.</summary>
/// <param name="After">Null when it is taken back.</param>
/// <param name="Overtaken">What somebody else did to it meanwhile.</param>
public sealed record SureToChangeView(
    MarkTitle Mark,
    MarkValue? After,
    string Reason,
    HistoryStep? Overtaken,
    string YesButton,
    string NoButton
) : ITemplateView;

/// <summary>The mark is changed.</summary>
/// <param name="After">Null when it was taken back.</param>
public sealed record MarkChangedView(MarkTitle Mark, MarkValue? After, string HistoryButton) : ITemplateView;

/// <summary>The mark stays as it is.</summary>
public sealed record MarkKeptView : ITemplateView;
