using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

/// <summary>The lessons of a day or a period: everybody asked for under their own name.</summary>
/// <param name="InsteadOf">The day that was meant but has no lessons: the nearest school day is shown.</param>
/// <param name="HomeworkButton">To the homework of the same days; null for a teacher's own lessons.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record TimetableView(
    DateOnly First,
    DateOnly Last,
    DateOnly? InsteadOf,
    bool IsOwn,
    IReadOnlyList<TimetableOwner> Owners,
    DayNavigation Navigation,
    string? HomeworkButton,
    TimeOnly AsOf
) : ITemplateView;

/// <param name="NoLessons">Set when there is nothing to show.</param>
public sealed record TimetableOwner(OwnerName Owner, IReadOnlyList<TimetableDay> Days, NoLessons? NoLessons);

public sealed record TimetableDay(DateOnly Date, IReadOnlyList<LessonEntry> Lessons);

/// <param name="Hours">Null in the place that the lesson was moved away from: its hours are those of the other place.</param>
/// <param name="Learners">The class or the group; where it is clear from the question, null.</param>
/// <param name="MovedTo">Set in the place that the lesson was moved away from.</param>
public sealed record LessonEntry(
    int Number,
    LessonHours? Hours,
    string Subject,
    string? Room,
    string Teacher,
    string? Learners,
    LessonKind Kind,
    LessonState State,
    LessonPlace? MovedTo,
    IReadOnlyList<ChangeEntry> Changes
);

public sealed record LessonHours(TimeOnly Start, TimeOnly End);

/// <summary>One change: what was. What is stands in the lesson.</summary>
public sealed record ChangeEntry(
    LessonChangeType Type,
    string? OldTeacher,
    string? OldRoom,
    string? OldSubject,
    LessonPlace? OldPlace,
    string? Reason
);
