using Diary.Dialogs.Rendering;
using Diary.Domain.Homework.Submissions;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>Which homework is handed in?</summary>
public sealed record SubmitWhichView(IReadOnlyList<SubmitChoice> Choices, bool IsMiss) : ITemplateView;

/// <summary>There is nothing to hand in.</summary>
public sealed record NothingToSubmitView(bool IsFamily) : ITemplateView;

/// <summary>What has been gathered to be handed in, and that more may come.</summary>
/// <param name="Child">Whose work it is; null for the reader.</param>
/// <param name="Files">Of those whose names are known.</param>
/// <param name="Replaces">Whether an earlier version is replaced.</param>
public sealed record SubmitCardView(
    string Subject,
    DateOnly DueDate,
    bool IsLate,
    string Task,
    string? Child,
    string? Text,
    int FileCount,
    IReadOnlyList<string> Files,
    bool Replaces,
    string YesButton,
    string NoButton
) : ITemplateView;

/// <summary>It is handed in.</summary>
public sealed record SubmittedView(
    string Subject,
    DateOnly DueDate,
    bool IsLate,
    string? Child,
    int Files,
    int Version,
    string AgainButton,
    string CardButton
) : ITemplateView;

public sealed record SubmitRefusedView(SubmissionRefusal Refusal) : ITemplateView;

public sealed record SubmitCancelledView : ITemplateView;

/// <summary>Part of other views.</summary>
public sealed record SubmitChoice(
    int Number,
    string Subject,
    DateOnly DueDate,
    string? Child,
    bool IsAsked,
    bool IsReturned,
    string Value
);
