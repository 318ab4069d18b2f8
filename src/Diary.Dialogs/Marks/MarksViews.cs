using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Marks;

namespace Diary.Dialogs.Marks;

/// <summary>The marks of a period: everybody asked for under their own name.</summary>
/// <param name="Subject">The subject asked for, where it is one.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record MarksView(
    DateOnly First,
    DateOnly Last,
    string? Subject,
    IReadOnlyList<MarksOwner> Owners,
    DayNavigation Navigation,
    TimeOnly AsOf
) : ITemplateView;

/// <param name="IsUnmarkedGrade">In grade 1 nobody gets marks.</param>
/// <param name="LeftOut">How many older marks do not fit into the answer.</param>
public sealed record MarksOwner(OwnerName Owner, bool IsUnmarkedGrade, IReadOnlyList<MarkEntry> Marks, int LeftOut);

/// <param name="Student">Named where the marks of a class are shown.</param>
/// <param name="Before">What it was before its latest correction.</param>
public sealed record MarkEntry(
    DateOnly Date,
    string Subject,
    string? Student,
    MarkValue Value,
    string WorkType,
    string? Title,
    int Weight,
    string? Comment,
    MarkValue? Before
);
