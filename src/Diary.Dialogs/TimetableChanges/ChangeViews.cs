using Diary.Dialogs.Rendering;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>What is to become of a lesson.</summary>
public sealed record AskChangeKindView(IReadOnlyList<IReadOnlyList<KindButton>> Rows) : ITemplateView;

/// <summary>Whose lesson it is.</summary>
public sealed record AskChangeClassView(ChangeKind? Kind, IReadOnlyList<IReadOnlyList<ChangeButton>> Rows)
    : ITemplateView;

/// <summary>On which day the lesson is, or to which it goes.</summary>
public sealed record AskChangeDayView(ChangeKind Kind, string ClassTitle, bool IsTarget, IReadOnlyList<DayChoice> Days)
    : ITemplateView;

/// <summary>Which lesson of the day.</summary>
/// <param name="IsOther">Whether it is the one to swap with.</param>
/// <param name="WholeDayButton">Where the whole day can be meant; else null.</param>
public sealed record AskChangeLessonView(
    ChangeKind Kind,
    string ClassTitle,
    DateOnly Day,
    bool IsOther,
    IReadOnlyList<LessonOption> Lessons,
    string? WholeDayButton
) : ITemplateView;

/// <summary>At which time of the day: those at which nobody would be in two places.</summary>
public sealed record AskChangeTimeView(DateOnly Day, IReadOnlyList<TimeOption> Times) : ITemplateView;

/// <summary>Who gives the lesson.</summary>
/// <param name="Named">Several people who could be meant, where a name was said; otherwise those who are free.</param>
public sealed record AskChangeTeacherView(bool Named, IReadOnlyList<TeacherChoice> Teachers) : ITemplateView;

/// <summary>Where the lesson is.</summary>
public sealed record AskChangeRoomView(IReadOnlyList<IReadOnlyList<ChangeButton>> Rows, string NoRoomButton)
    : ITemplateView;

/// <summary>What the added lesson is of.</summary>
public sealed record AskChangeCourseView(string ClassTitle, IReadOnlyList<IReadOnlyList<ChangeButton>> Rows)
    : ITemplateView;

/// <summary>Why: people will read it.</summary>
public sealed record AskChangeReasonView(string SkipButton) : ITemplateView;

/// <summary>What will be different, before anything is.</summary>
/// <param name="ReasonButton">To saying why; null where that was said or asked.</param>
public sealed record ConfirmChangeView(ChangeCard Card, string YesButton, string NoButton, string? ReasonButton)
    : ITemplateView;

/// <param name="RestoreButton">To taking it back; null after it was taken back.</param>
public sealed record TimetableChangedView(
    ChangeCard Card,
    string? RestoreButton,
    string LessonsButton,
    string AgainButton
) : ITemplateView;

/// <summary>Nothing was changed, and why.</summary>
/// <param name="Refusal">Null when the person said no.</param>
public sealed record TimetableNotChangedView(LessonRefusal? Refusal, string AgainButton) : ITemplateView;

/// <summary>Somebody or a room would be in two places: who and where they are then.</summary>
public sealed record ChangeClashView(ChangeKind Kind, IReadOnlyList<ClashEntry> Clashes) : ITemplateView;

/// <summary>What was named is not there; the question follows.</summary>
public sealed record ChangeNotFoundView(ChangeMissing What, string ClassTitle, DateOnly? Day) : ITemplateView;

public enum ChangeMissing
{
    /// <summary>The school has no such class.</summary>
    Class,

    /// <summary>The class has no lessons on the day.</summary>
    Day,

    /// <summary>The class has no such lesson on the day.</summary>
    Lesson,

    /// <summary>On the day to go to nobody has time.</summary>
    Time,
    Teacher,
    Room,

    /// <summary>Nothing was changed on the day that could be taken back.</summary>
    Change,
}

/// <summary>Old → new. Part of other views.</summary>
/// <param name="Lessons">As they are; with times, as they become.</param>
/// <param name="Teacher">The new one.</param>
/// <param name="Room">The new one; empty for none.</param>
public sealed record ChangeCard(
    ChangeKind Kind,
    string ClassTitle,
    IReadOnlyList<CardLesson> Lessons,
    string? Teacher,
    string? Room,
    string? Course,
    LessonPlace? Place,
    string? Reason
);

/// <param name="To">Where it goes; null where it stays.</param>
public sealed record CardLesson(
    DateOnly Date,
    int Number,
    string Subject,
    string? Learners,
    string Teacher,
    string? Room,
    LessonPlace? To
);

/// <summary>A lesson that stands in the way. Part of other views.</summary>
public sealed record ClashEntry(
    LessonClashKind Kind,
    DateOnly Date,
    int Number,
    string Subject,
    string? Learners,
    string Teacher,
    string? Room
);

public sealed record KindButton(string Value, ChangeKind Kind);

public sealed record ChangeButton(string Value, string Title);

public sealed record DayChoice(string Value, DateOnly Day);

public sealed record LessonOption(string Value, int Number, string Subject, string? Learners, string? Teacher);

public sealed record TimeOption(string Value, int Number, TimeOnly Start);

/// <param name="Fits">Whether they teach the subject.</param>
public sealed record TeacherChoice(string Value, string Name, bool Fits);
