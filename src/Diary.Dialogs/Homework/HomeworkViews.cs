using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;

namespace Diary.Dialogs.Homework;

/// <summary>What is set for a day or a period: everybody asked for under their own name.</summary>
/// <param name="InsteadOf">The day that was meant but has no lessons: the nearest school day is shown.</param>
/// <param name="Subject">The only subject that was asked for.</param>
/// <param name="IsNextLesson">Whether the days are those of the next lessons of the subject.</param>
/// <param name="Buttons">Of the assignments shown.</param>
/// <param name="WeekButton">To the seven days from there; null when a period is shown.</param>
/// <param name="Undone">To what should have been done; null when there is nothing.</param>
/// <param name="LessonsButton">To the lessons of the same days.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record HomeworkView(
    DateOnly First,
    DateOnly Last,
    DateOnly? InsteadOf,
    string? Subject,
    bool IsNextLesson,
    IReadOnlyList<HomeworkOwner> Owners,
    HomeworkButtons Buttons,
    string? WeekButton,
    UndoneButton? Undone,
    DayNavigation Navigation,
    string LessonsButton,
    TimeOnly AsOf
) : IFileView;

/// <summary>What is not ticked off: of the past, and of what is ahead.</summary>
public sealed record UndoneHomeworkView(
    DateOnly Since,
    IReadOnlyList<UndoneOwner> Owners,
    HomeworkButtons Buttons,
    string BackButton,
    TimeOnly AsOf
) : IFileView;

/// <summary>The files and links of one assignment: the files follow.</summary>
public sealed record HomeworkMaterialsView(
    string Subject,
    DateOnly DueDate,
    IReadOnlyList<string> Files,
    IReadOnlyList<MaterialLink> Links,
    string CardButton
) : ITemplateView;

/// <summary>One assignment with everything that belongs to it.</summary>
public sealed record HomeworkCardView(HomeworkCardText Card, HomeworkCardButtons Buttons) : ITemplateView;

/// <summary>There is no such homework for this person.</summary>
public sealed record HomeworkNotFoundView : ITemplateView;
