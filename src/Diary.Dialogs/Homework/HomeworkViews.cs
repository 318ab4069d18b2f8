using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework;

/// <summary>What is set for a day or a period: everybody asked for under their own name.</summary>
/// <param name="InsteadOf">The day that was meant but has no lessons: the nearest school day is shown.</param>
/// <param name="LessonsButton">To the lessons of the same days.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record HomeworkView(
    DateOnly First,
    DateOnly Last,
    DateOnly? InsteadOf,
    IReadOnlyList<HomeworkOwner> Owners,
    DayNavigation Navigation,
    string LessonsButton,
    TimeOnly AsOf
) : ITemplateView;

/// <param name="NoLessons">Set when there is nothing to show.</param>
public sealed record HomeworkOwner(OwnerName Owner, IReadOnlyList<HomeworkDay> Days, NoLessons? NoLessons);

public sealed record HomeworkDay(DateOnly Date, IReadOnlyList<HomeworkEntry> Entries);

public sealed record HomeworkEntry(
    int? Number,
    string Subject,
    string? GroupTitle,
    HomeworkState State,
    IReadOnlyList<HomeworkTask> Tasks
);
