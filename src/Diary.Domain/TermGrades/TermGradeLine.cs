using Diary.Domain.Grading;
using Diary.Domain.People;

namespace Diary.Domain.TermGrades;

/// <summary>A fixed grade as people ask for it.</summary>
/// <param name="Computed">The average by which it was fixed; null where there was none.</param>
/// <param name="Proposed">What the rules had made of it.</param>
/// <param name="IsFlagged">Whether marks have changed since.</param>
public sealed record TermGradeLine(
    Guid StudentId,
    Guid TermId,
    Guid SubjectId,
    string SubjectKey,
    string Subject,
    MarkValue Fixed,
    Average? Computed,
    int? Proposed,
    string? Reason,
    PersonName FixedBy,
    DateTimeOffset FixedAt,
    Guid? PolicyId,
    bool IsFlagged
);
