using Diary.Dialogs.Rendering;
using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework.Keeping;

/// <summary>Shall it be withdrawn?</summary>
/// <param name="HandedIn">How many have handed in already.</param>
public sealed record WithdrawHomeworkView(
    string Subject,
    string? Group,
    DateOnly DueDate,
    string Text,
    int HandedIn,
    string YesButton,
    string NoButton
) : ITemplateView;

public sealed record HomeworkWithdrawnView(string Subject, string? Group, DateOnly DueDate, string RestoreButton)
    : ITemplateView;

public sealed record HomeworkRestoredView(string Subject, string? Group, DateOnly DueDate, string CardButton)
    : ITemplateView;

/// <summary>What homework was before it was changed.</summary>
public sealed record HomeworkHistoryView(
    string Subject,
    DateOnly DueDate,
    IReadOnlyList<HomeworkHistoryLine> Lines,
    string CardButton
) : ITemplateView;

/// <summary>Part of other views.</summary>
/// <param name="OldText">Set where it differs from the new one; so are the days.</param>
/// <param name="NeedsSubmission">Set where that was changed.</param>
public sealed record HomeworkHistoryLine(
    HomeworkRevisionKind Kind,
    Moment At,
    string Author,
    string? OldText,
    string? NewText,
    int? OldMinutes,
    int? NewMinutes,
    bool MinutesDiffer,
    DateOnly? OldDueDate,
    DateOnly? NewDueDate,
    bool? NeedsSubmission,
    bool MaterialsChanged
);

public sealed record TemplateSavedView(string Title, string ListButton) : ITemplateView;

/// <summary>A teacher's templates.</summary>
public sealed record TemplatesView(IReadOnlyList<TemplateLine> Templates, string AssignButton) : ITemplateView;

/// <summary>Part of other views.</summary>
public sealed record TemplateLine(int Number, string Title, int? Minutes, bool NeedsSubmission, string RemoveButton);

public sealed record TemplateRemovedView(string Title, string ListButton) : ITemplateView;
