using Diary.Dialogs.Rendering;
using Diary.Domain.PlannedWorks;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>Which group and subject the work is for.</summary>
/// <param name="Rows">What the person teaches, as rows of buttons.</param>
public sealed record AskCourseView(IReadOnlyList<IReadOnlyList<PlanButton>> Rows) : ITemplateView;

/// <summary>What kind of work it is.</summary>
/// <param name="Rows">The kinds, as rows of buttons.</param>
public sealed record AskWorkTypeView(IReadOnlyList<IReadOnlyList<WorkTypeButton>> Rows) : ITemplateView;

/// <summary>At which lesson it is written, with what the class has to write then already.</summary>
/// <param name="Wished">The day that was named, but has no such lesson.</param>
public sealed record AskLessonView(string Course, DateOnly? Wished, IReadOnlyList<LessonChoice> Lessons)
    : ITemplateView;

/// <summary>A lesson to choose. Part of other views.</summary>
/// <param name="Beside">The works of the same day.</param>
public sealed record LessonChoice(string Value, DateOnly Date, int Number, IReadOnlyList<LoadEntry> Beside);

public sealed record AskTitleView(string SkipButton) : ITemplateView;

/// <summary>What will be planned, or is planned; nothing is written before «да».</summary>
/// <param name="IsNew">Whether it is planned anew, and not moved to another lesson.</param>
public sealed record ConfirmWorkView(WorkCard Card, bool IsNew, LoadWarning? Warning, string YesButton, string NoButton)
    : ITemplateView;

/// <param name="WorkButton">To change it or to call it off.</param>
public sealed record WorkPlannedView(WorkCard Card, bool IsNew, string WorkButton, string ListButton) : ITemplateView;

public sealed record WorkNotPlannedView(PlannedWorkRefusal? Refusal) : ITemplateView;

/// <summary>One planned work with what can be done to it.</summary>
/// <param name="Card">Null when it is gone, or somebody else's.</param>
public sealed record WorkCardView(WorkCard? Card, string MoveButton, string WithdrawButton, string ListButton)
    : ITemplateView;

/// <summary>Whether to call it off.</summary>
public sealed record WithdrawWorkView(WorkCard? Card, string YesButton, string NoButton) : ITemplateView;

public sealed record WorkWithdrawnView(bool IsWithdrawn, string ListButton) : ITemplateView;

/// <summary>Part of other views.</summary>
/// <param name="Course">The group and the subject: «7Б, Алгебра».</param>
public sealed record WorkCard(string Course, string WorkType, DateOnly Date, int Number, string? Title);

/// <summary>What makes the day or the week too full. Part of other views.</summary>
public sealed record LoadWarning(
    bool IsDayFull,
    bool IsWeekFull,
    int MaxPerDay,
    int MaxPerWeek,
    bool IsRefused,
    IReadOnlyList<LoadEntry> Day,
    IReadOnlyList<LoadEntry> Week
);

public sealed record LoadEntry(DateOnly Date, string Subject, string WorkType);

/// <summary>A button with words of its own. Part of other views.</summary>
public sealed record PlanButton(string Value, string Title);

/// <summary>A button for a kind of work. Part of other views.</summary>
public sealed record WorkTypeButton(string Value, string WorkType);
