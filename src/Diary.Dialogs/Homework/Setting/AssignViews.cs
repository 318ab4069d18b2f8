using Diary.Dialogs.Rendering;
using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>Nobody of this account teaches what was named, or teaches at all.</summary>
public sealed record AssignNotYoursView(string? ClassTitle, bool IsTeacher) : ITemplateView;

/// <summary>For which class and subject?</summary>
public sealed record AssignWhereView(IReadOnlyList<PlaceButton> Places, bool IsMiss) : ITemplateView;

/// <summary>What is to be done?</summary>
public sealed record AssignTextView(
    string Group,
    string Subject,
    IReadOnlyList<TemplateButton> Templates,
    string NothingButton
) : ITemplateView;

/// <summary>By when?</summary>
public sealed record AssignDueView(string Group, string Subject, IReadOnlyList<DueButton> Lessons, bool IsMiss)
    : ITemplateView;

/// <summary>How long does it take?</summary>
public sealed record AssignMinutesView(IReadOnlyList<MinutesButton> Choices, string SkipButton) : ITemplateView;

/// <summary>Files and links, as many as there are.</summary>
public sealed record AssignFilesView(
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Links,
    bool IsBadLink,
    string ReadyButton,
    string? ClearButton
) : ITemplateView;

/// <summary>For whom?</summary>
/// <param name="Unknown">Names that are nobody's in the group.</param>
public sealed record AssignWhomView(string Group, IReadOnlyList<string> Unknown, string EverybodyButton)
    : ITemplateView;

/// <summary>What will happen, to be confirmed.</summary>
public sealed record AssignCardView(AssignedText Card, LoadText Load, bool IsChange, AssignButtons Buttons)
    : ITemplateView;

/// <summary>It is set.</summary>
public sealed record AssignedView(AssignedText Card, bool IsChange, AfterAssignButtons Buttons) : ITemplateView;

public sealed record AssignCancelledView : ITemplateView;

/// <summary>It could not be set.</summary>
public sealed record AssignRefusedView(HomeworkRefusal Refusal, string AgainButton) : ITemplateView;
