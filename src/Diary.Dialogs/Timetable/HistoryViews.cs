using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

/// <summary>Who changed the timetable, when and how; what was taken back is there too.</summary>
/// <param name="First">The days on which it was changed.</param>
/// <param name="IsCut">Whether there is more than fits.</param>
/// <param name="ChangesButton">To what is different now.</param>
public sealed record TimetableHistoryView(
    DateOnly First,
    DateOnly Last,
    IReadOnlyList<HistoryOwner> Owners,
    bool IsCut,
    DayNavigation Navigation,
    string ChangesButton,
    TimeOnly AsOf
) : ITemplateView;

public sealed record HistoryOwner(OwnerName Owner, IReadOnlyList<HistoryEntry> Entries);

/// <param name="Learners">The class or the group; where it is clear from the question, null.</param>
public sealed record HistoryEntry(
    DateOnly Day,
    TimeOnly Time,
    string? Author,
    LessonChangeType Type,
    DateOnly Date,
    int Number,
    string Subject,
    string? Learners,
    HistoryState Was,
    HistoryState Became,
    string? Reason,
    DateOnly? RestoredOn,
    string? RestoredBy
);

public sealed record HistoryState(string? Teacher, string? Room, string? Subject, LessonPlace? Place);
