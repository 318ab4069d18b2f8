using Diary.Dialogs.MarkCards;
using Diary.Dialogs.Rendering;
using Diary.Domain.Corrections;

namespace Diary.Dialogs.Corrections;

/// <summary>A question to who says that a mark is a mistake: what it should be.</summary>
public sealed record ProposedValueView(MarkTitle Mark, IReadOnlyList<ValueButton> Values, string SkipButton)
    : ITemplateView;

/// <summary>A question to who disputes a mark: why.</summary>
public sealed record WhyAskView(MarkTitle Mark, CorrectionNature Nature) : ITemplateView;

/// <summary>What will be sent, before it is.</summary>
public sealed record SureToAskView(
    MarkTitle Mark,
    CorrectionNature Nature,
    string? Proposed,
    string Reason,
    string YesButton,
    string NoButton
) : ITemplateView;

/// <summary>It is with the owner of the fact.</summary>
/// <param name="DueOn">The last day for the answer.</param>
public sealed record RequestSentView(DateOnly DueOn, string ShowButton) : ITemplateView;

public sealed record RequestNotSentView : ITemplateView;

public sealed record RequestRefusedView(CorrectionRefusal Reason) : ITemplateView;

/// <summary>Everything that waits for the person's answer.</summary>
public sealed record WaitingView(
    IReadOnlyList<RequestLine> Requests,
    IReadOnlyList<GradeTaskLine> Flagged,
    IReadOnlyList<GradeTaskLine> Ungraded
) : ITemplateView;

/// <summary>What the person has asked, the newest first.</summary>
public sealed record RequestsView(IReadOnlyList<RequestLine> Requests) : ITemplateView;

/// <summary>A request in one line. Part of other views.</summary>
/// <param name="IsLate">Whether the last day for the answer has passed.</param>
public sealed record RequestLine(
    string Button,
    FactKind Fact,
    CorrectionNature Nature,
    string? Student,
    string? Subject,
    DateOnly? Date,
    string? WorkType,
    string Value,
    string? Proposed,
    CorrectionState State,
    bool IsEscalated,
    DateOnly DueOn,
    bool IsLate
);

/// <summary>Grades of a class that wait.</summary>
/// <param name="Students">How many are flagged; null where none is fixed.</param>
public sealed record GradeTaskLine(string Button, string ClassTitle, string Subject, string TermKey, int? Students);

/// <summary>One request with everything that was said.</summary>
/// <param name="Author">Named to who answers.</param>
/// <param name="Owner">Who is to answer; null where those who run the school are.</param>
public sealed record RequestView(
    RequestLine Request,
    string? Author,
    string? Owner,
    IReadOnlyList<RequestStep> Steps,
    RequestButtons Buttons
) : ITemplateView;

public sealed record RequestStep(CorrectionDeed Deed, string? Words, string Author, DateTimeOffset At, DateOnly Day);

/// <summary>Each is null where it makes no sense.</summary>
public sealed record RequestButtons(
    string? Accept,
    string? Decline,
    string? Escalate,
    string? Withdraw,
    string? Mark,
    string? Correct
);

/// <summary>There is no such request, or it is nothing of the person's: the two look the same.</summary>
public sealed record RequestNotFoundView : ITemplateView;

/// <summary>A question to who answers: what to say to the family.</summary>
/// <param name="Becomes">What the mark will be with it; null where nothing is changed.</param>
public sealed record AnswerWordsView(RequestLine Request, bool IsAccepted, string? Becomes) : ITemplateView;

/// <summary>What will be answered, before it is.</summary>
public sealed record SureToAnswerView(
    RequestLine Request,
    bool IsAccepted,
    string Words,
    string? Becomes,
    string YesButton,
    string NoButton
) : ITemplateView;

public sealed record RequestAnsweredView(bool IsAccepted, string? Became, string WaitingButton) : ITemplateView;

/// <summary>What will become of the person's own request, before it does.</summary>
public sealed record SureAboutRequestView(RequestLine Request, bool IsEscalation, string YesButton, string NoButton)
    : ITemplateView;

/// <param name="DueOn">The last day for the answer, where it was taken further.</param>
public sealed record RequestChangedView(bool IsEscalation, DateOnly DueOn) : ITemplateView;
