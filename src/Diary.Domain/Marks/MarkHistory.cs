using Diary.Domain.Grading;
using Diary.Domain.People;

namespace Diary.Domain.Marks;

/// <summary>A mark with everything that was done to it.</summary>
/// <param name="Steps">From the first to the latest.</param>
public sealed record MarkHistory(
    MarkLine Line,
    Guid SchoolId,
    Guid GroupId,
    Guid LessonId,
    int Slot,
    IReadOnlyList<MarkStep> Steps
);

/// <summary>Somebody wrote the mark down, changed it or took it back.</summary>
/// <param name="Before">Null where it was written down.</param>
/// <param name="After">Null where it was taken back.</param>
public sealed record MarkStep(
    DateTimeOffset At,
    PersonName Author,
    MarkValue? Before,
    MarkValue? After,
    string? BeforeComment,
    string? AfterComment,
    string? Reason
);
