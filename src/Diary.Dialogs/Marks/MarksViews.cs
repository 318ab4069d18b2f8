using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Grading;

namespace Diary.Dialogs.Marks;

/// <summary>The marks of a period: everybody asked for under their own name.</summary>
/// <param name="Period">The part of the year that was named.</param>
/// <param name="Subject">The subject asked for, where it is one.</param>
/// <param name="WorkType">The kind of work asked for.</param>
/// <param name="Values">The marks asked for; empty for all.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record MarksView(
    DateOnly First,
    DateOnly Last,
    DiaryPeriod? Period,
    string? Subject,
    string? WorkType,
    IReadOnlyList<int> Values,
    bool OnlyOwed,
    IReadOnlyList<MarksOwner> Owners,
    DayNavigation Navigation,
    MarksButtons Buttons,
    TimeOnly AsOf
) : IFileView
{
    public bool IsNarrow => Values.Count > 0 || OnlyOwed || WorkType is not null;
}

/// <param name="IsUnmarkedGrade">In grade 1 nobody gets marks.</param>
/// <param name="First">The marks that are seen at once, one by one.</param>
/// <param name="Rest">Those that are opened.</param>
/// <param name="Grid">The marks gathered by subject, kind or student instead.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="LeftOut">How many of them are on later pages.</param>
public sealed record MarksOwner(
    OwnerName Owner,
    bool IsUnmarkedGrade,
    IReadOnlyList<MarkEntry> First,
    IReadOnlyList<MarkEntry> Rest,
    IReadOnlyList<MarkGridRow> Grid,
    int Count,
    int LeftOut
);

/// <summary>A student's marks for one work.</summary>
/// <param name="Student">Named where the marks of a class are shown.</param>
/// <param name="DueOn">Until when an owed work is to be made good.</param>
public sealed record MarkEntry(
    DateOnly Date,
    string Subject,
    string? Student,
    IReadOnlyList<MarkSlot> Slots,
    string WorkType,
    string? Title,
    int Weight,
    string? Comment,
    DateOnly? DueOn
);

/// <param name="Before">What it was before its latest correction.</param>
/// <param name="IsWithdrawn">Whether it was taken back.</param>
public sealed record MarkSlot(MarkValue Value, MarkValue? Before, bool IsWithdrawn = false);

/// <summary>The marks of one subject, one kind of work or one student.</summary>
/// <param name="Title">The subject or the student; null where it is a kind of work.</param>
public sealed record MarkGridRow(string? Title, string? WorkType, IReadOnlyList<MarkEntry> Marks);

/// <summary>What may be asked next. Each is null where it makes no sense.</summary>
public sealed record MarksButtons(
    string? ByDay,
    string? BySubject,
    string? ByKind,
    string? Newer,
    string? Older,
    string? AllMarks,
    string? AllSubjects,
    string Average,
    string TermGrades,
    string? History,
    IReadOnlyList<ChildButton> Subjects
);
