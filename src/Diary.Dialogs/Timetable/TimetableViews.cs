using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

/// <summary>The lessons of a day or a period: everybody asked for under their own name.</summary>
/// <param name="InsteadOf">The day that was meant but has no lessons: the nearest school day is shown.</param>
/// <param name="IsFolded">Whether each day is one line that opens: a whole week does not fit on a phone's screen.</param>
/// <param name="TeachersButton">To the same with who gives each lesson; null where that is shown, or clear.</param>
/// <param name="HomeworkButton">To the homework of the same days; null for a teacher's own lessons.</param>
/// <param name="WeekButton">To the week of the day; null where it is shown.</param>
/// <param name="ChangeButton">To changing it, for who keeps the timetable.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record TimetableView(
    DateOnly First,
    DateOnly Last,
    DateOnly? InsteadOf,
    bool IsOwn,
    bool IsFolded,
    bool ShowsTeachers,
    IReadOnlyList<TimetableOwner> Owners,
    DayNavigation Navigation,
    string? TeachersButton,
    string? HomeworkButton,
    string? WeekButton,
    string? ChangeButton,
    TimeOnly AsOf
) : IFileView;

/// <param name="NoLessons">Set when there is nothing to show.</param>
public sealed record TimetableOwner(OwnerName Owner, IReadOnlyList<TimetableDay> Days, NoLessons? NoLessons);

/// <param name="Count">How many lessons take place.</param>
/// <param name="Start">When the first of them begins; null where there is none.</param>
/// <param name="Changes">How many lessons are not as the plan says.</param>
public sealed record TimetableDay(
    DateOnly Date,
    int Count,
    TimeOnly? Start,
    TimeOnly? End,
    int Changes,
    IReadOnlyList<LessonEntry> Lessons
);

/// <param name="Learners">The class or the group; where it is clear from the question, null.</param>
/// <param name="MovedTo">Set in the place that the lesson was moved away from.</param>
/// <param name="IsGivenAway">Whether somebody else gives it instead of the teacher who asks.</param>
public sealed record LessonEntry(
    DateOnly Date,
    int Number,
    TimeOnly Start,
    TimeOnly End,
    string Subject,
    string? Room,
    string Teacher,
    string? Learners,
    LessonKind Kind,
    LessonState State,
    LessonPlace? MovedTo,
    bool IsGivenAway,
    IReadOnlyList<ChangeEntry> Changes
);

/// <summary>One change: what was. What is stands in the lesson.</summary>
public sealed record ChangeEntry(
    LessonChangeType Type,
    string? OldTeacher,
    string? OldRoom,
    string? OldSubject,
    LessonPlace? OldPlace,
    string? Reason
);
