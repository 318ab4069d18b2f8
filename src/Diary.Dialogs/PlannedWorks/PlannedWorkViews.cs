using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>What tests are coming: everybody asked for under their own name.</summary>
/// <param name="Subject">The subject asked for, where something of it is planned.</param>
/// <param name="WorkType">The kind of work asked for.</param>
/// <param name="IsOwn">Whether a teacher asks for what they have planned.</param>
/// <param name="PlanButton">To planning one; null for who cannot.</param>
/// <param name="HomeworkButton">To the homework of the same days; null for a teacher's own.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record PlannedWorksView(
    DateOnly First,
    DateOnly Last,
    string? Subject,
    string? WorkType,
    bool IsOwn,
    IReadOnlyList<WorksOwner> Owners,
    DayNavigation Navigation,
    string? PlanButton,
    string? HomeworkButton,
    IReadOnlyList<WorkButton> WorkButtons,
    TimeOnly AsOf
) : IFileView;

/// <param name="Entries">Those of the kind that was asked for.</param>
/// <param name="Others">Of other kinds, where there is none of the kind that was asked for.</param>
/// <param name="IsFolded">Whether the table opens: it does not fit on a phone's screen.</param>
public sealed record WorksOwner(
    OwnerName Owner,
    IReadOnlyList<WorkEntry> Entries,
    IReadOnlyList<WorkEntry> Others,
    bool IsFolded
);

/// <param name="Learners">The class or the group; where it is clear from the question, null.</param>
/// <param name="AnnouncedFor">The day it was announced for, where its lesson was moved since.</param>
/// <param name="IsLessonOff">Whether its lesson is cancelled: nobody knows when it will be.</param>
public sealed record WorkEntry(
    DateOnly Date,
    int Number,
    int DaysLeft,
    string Subject,
    string WorkType,
    string? Title,
    string? Learners,
    DateOnly? AnnouncedFor,
    bool IsLessonOff
);

/// <summary>A button to one planned work. Part of other views.</summary>
public sealed record WorkButton(string Value, DateOnly Date, string? Learners);
