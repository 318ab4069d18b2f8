using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;

namespace Diary.Dialogs.Timetable;

/// <summary>A question about a day, answered in the first line; the day itself is folded under it.</summary>
/// <param name="Number">Of the lesson that was asked for.</param>
/// <param name="IsDayNamed">Whether the person named the day.</param>
/// <param name="WholeDayButton">To the lessons of the day.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record LessonAnswerView(
    LessonQuestionKind Kind,
    int? Number,
    DateOnly Day,
    bool IsDayNamed,
    DateOnly? InsteadOf,
    bool IsOwn,
    IReadOnlyList<AnsweredOwner> Owners,
    DayNavigation Navigation,
    string WholeDayButton,
    TimeOnly AsOf
) : ITemplateView;

/// <param name="NoLessons">Set when the day has none.</param>
public sealed record AnsweredOwner(
    OwnerName Owner,
    DayAnswer Answer,
    IReadOnlyList<TimetableDay> Days,
    NoLessons? NoLessons
);

/// <summary>What the first line says of one person. Part of other views.</summary>
/// <param name="Lessons">Those that the answer is.</param>
/// <param name="Passed">Those that made it another: cancelled before the first one, moved away, without anybody's presence.</param>
/// <param name="Next">The nearest lesson of the subject, where the day has none.</param>
/// <param name="MinutesLeft">To the end of the lesson that is on, or to the beginning of the next.</param>
/// <param name="IsRunning">Whether the first of the lessons is on now.</param>
public sealed record DayAnswer(
    IReadOnlyList<LessonEntry> Lessons,
    IReadOnlyList<LessonEntry> Passed,
    IReadOnlyList<FreeTime> Windows,
    int Count,
    LessonEntry? Next,
    int? MinutesLeft,
    bool IsRunning
);

/// <summary>A gap between two lessons. Part of other views.</summary>
public sealed record FreeTime(int After, int Before, TimeOnly Start, TimeOnly End);
