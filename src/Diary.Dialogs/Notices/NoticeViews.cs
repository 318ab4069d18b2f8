using Diary.Dialogs.Attendance;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Attendance;

namespace Diary.Dialogs.Notices;

public sealed record NoticeWhoView(IReadOnlyList<ChildButton> Choices) : ITemplateView;

public sealed record NoticeDayView(IReadOnlyList<DayButton> Days) : ITemplateView;

public sealed record NoticeWhyView(string IllButton, string FamilyButton, string EventButton, string UnnamedButton)
    : ITemplateView;

/// <summary>What would be told to the school, before it is.</summary>
public sealed record NoticeView(NoticeEntry Notice, string YesButton, string NoButton) : ITemplateView;

/// <param name="HomeworkButton">What is set for the first of the days.</param>
public sealed record NoticeSavedView(NoticeEntry Notice, string UndoButton, string HomeworkButton) : ITemplateView;

public sealed record NoticeKeptView : ITemplateView;

public sealed record NoticeRefusedView(NoticeRefusal Refusal) : ITemplateView;

/// <param name="IsWithdrawn">Whether it is taken back, or given again.</param>
/// <param name="OtherButton">The other way.</param>
public sealed record NoticeTurnedView(bool IsWithdrawn, DateOnly First, DateOnly Last, string OtherButton)
    : ITemplateView;
