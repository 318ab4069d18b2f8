using Diary.Domain.Grading;
using Diary.Domain.People;

namespace Diary.Domain.TermGrades;

/// <summary>What the rules propose for a student, beside what is fixed.</summary>
/// <param name="Fixed">Null while nobody has fixed it.</param>
/// <param name="Version">Of what is fixed; 0 while nothing is.</param>
/// <param name="IsFlagged">Whether marks have changed since it was fixed.</param>
public sealed record GradeProposal(
    Guid StudentId,
    PersonName Name,
    ComputedGrade Computed,
    MarkValue? Fixed,
    int Version,
    bool IsFlagged
)
{
    /// <summary>What is proposed; «н/а» where the rules give no grade.</summary>
    public MarkValue Proposed =>
        Computed.Grade is { } grade ? MarkValue.Of(grade) : new MarkValue(MarkKind.NotAttested, null);
}

/// <summary>A grade to be fixed.</summary>
/// <param name="Version">Which the person has seen; 0 for none.</param>
/// <param name="Reason">Why it is not the proposed one, or not the one that was fixed.</param>
public sealed record GradeDecision(Guid StudentId, MarkValue Value, int Version, string? Reason = null);

/// <summary>Whose grades in what, for which part of the year.</summary>
public sealed record GradeSheetKey(Guid GroupId, Guid SubjectId, Guid TermId);
