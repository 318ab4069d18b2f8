using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.Outcomes;

namespace Diary.Domain.TermGrades;

/// <summary>
/// Proposes grades by the school's rules; only a person fixes them. What is added is committed by the caller, once.
/// </summary>
public sealed class TermGradeBook(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long before the end grades may be fixed, and how long after it their teacher may still change them.</summary>
    public const int DaysAround = 14;

    /// <summary>A list to confirm: nothing is written down.</summary>
    public async Task<Outcome<IReadOnlyList<GradeProposal>, TermGradeRefusal>> ProposeAsync(
        Viewer viewer,
        GradeSheetKey key,
        CancellationToken cancellationToken
    ) =>
        (await OpenAsync(viewer, key, cancellationToken)).Succeeded(out var opened, out var refusal)
            ? Outcome(opened.Facts.Proposals)
            : refusal;

    /// <summary>Fixes all of them, or none.</summary>
    public async Task<Outcome<IReadOnlyList<TermGrade>, TermGradeRefusal>> FixAsync(
        Viewer viewer,
        GradeSheetKey key,
        IReadOnlyList<GradeDecision> decisions,
        CancellationToken cancellationToken
    )
    {
        if (!(await OpenAsync(viewer, key, cancellationToken)).Succeeded(out var opened, out var refusal))
        {
            return refusal;
        }

        var facts = opened.Facts;
        if (decisions.Select(decision => Refuse(viewer, facts, decision)).FirstOrDefault(r => r is not null) is { } no)
        {
            return no;
        }

        return decisions.Count == 0
            ? TermGradeRefusal.Empty
            : decisions.Select(decision => Fix(viewer, opened, key, decision)).ToList();
    }

    private async Task<Outcome<OpenGrades, TermGradeRefusal>> OpenAsync(
        Viewer viewer,
        GradeSheetKey key,
        CancellationToken cancellationToken
    )
    {
        var facts = await new GradeDesk(db).OpenAsync(viewer, key, cancellationToken);
        if (facts is null)
        {
            return TermGradeRefusal.NotYours;
        }

        var today = viewer.TodayAt(facts.SchoolId);
        var day = today < facts.Term.End ? today : facts.Term.End;
        if (!viewer.MayWriteAs(facts.SchoolId, key.GroupId, key.SubjectId, day).Succeeded(out var authorId, out _))
        {
            return TermGradeRefusal.NotYours;
        }

        return today < facts.Term.End.AddDays(-DaysAround)
            ? TermGradeRefusal.TooEarly
            : new OpenGrades(facts, authorId);
    }

    private static TermGradeRefusal? Refuse(Viewer viewer, GradeFacts facts, GradeDecision decision)
    {
        var standing = facts.Standing(decision.StudentId);
        return decision switch
        {
            _ when facts.Students.All(student => student.StudentId != decision.StudentId) =>
                TermGradeRefusal.StudentNotInGroup,
            _ when !decision.Value.Fits
                    || decision.Value is { Kind: MarkKind.Owed } or { Number: < GradeScale.Lowest } =>
                TermGradeRefusal.OutOfScale,
            _ when (standing?.Version ?? 0) != decision.Version => TermGradeRefusal.ChangedMeanwhile,
            _ when standing is not null && IsPast(viewer, facts) => TermGradeRefusal.TermClosed,
            { Reason.Length: > TermGradeRevision.MaxReasonLength } => TermGradeRefusal.ReasonTooLong,
            _ when string.IsNullOrWhiteSpace(decision.Reason) && NeedsReason(facts, standing, decision) =>
                TermGradeRefusal.ReasonNeeded,
            _ => null,
        };
    }

    private static bool IsPast(Viewer viewer, GradeFacts facts) =>
        viewer.TodayAt(facts.SchoolId) > facts.Term.End.AddDays(DaysAround) && !viewer.IsAdministrator(facts.SchoolId);

    private static bool NeedsReason(GradeFacts facts, TermGrade? standing, GradeDecision decision) =>
        standing is not null
            ? standing.Fixed != decision.Value
            : facts.Proposals.First(proposal => proposal.StudentId == decision.StudentId).Proposed != decision.Value;

    private TermGrade Fix(Viewer viewer, OpenGrades opened, GradeSheetKey key, GradeDecision decision)
    {
        var now = clock.GetUtcNow();
        var facts = opened.Facts;
        var grade = facts.Standing(decision.StudentId);
        if (grade is not null && grade.Fixed != decision.Value)
        {
            db.TermGradeRevisions.Add(Revision(grade, decision, opened.AuthorId, now));
        }

        if (grade is null)
        {
            grade = new TermGrade
            {
                Id = Guid.CreateVersion7(now),
                SchoolId = facts.SchoolId,
                TermId = key.TermId,
                SubjectId = key.SubjectId,
                StudentId = decision.StudentId,
            };
            db.TermGrades.Add(grade);
        }

        var by = new GradeFixing(opened.AuthorId, now, facts.Policy.Policy?.Id, decision.Reason);
        grade.Fix(decision.Value, facts.Computed(decision.StudentId), by);
        audit.Add("grade.fixed", nameof(TermGrade), grade.Id, grade.SchoolId, viewer.AccountId);
        return grade;
    }

    private static TermGradeRevision Revision(
        TermGrade grade,
        GradeDecision decision,
        Guid authorId,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = grade.SchoolId,
            GradeId = grade.Id,
            Version = grade.Version,
            OldKind = grade.Kind,
            OldValue = grade.Value,
            NewKind = decision.Value.Kind,
            NewValue = decision.Value.Number,
            Reason = decision.Reason!,
            AuthorId = authorId,
            At = now,
        };

    private static Outcome<IReadOnlyList<GradeProposal>, TermGradeRefusal> Outcome(
        IReadOnlyList<GradeProposal> proposals
    ) => proposals.ToList();

    private sealed record OpenGrades(GradeFacts Facts, Guid AuthorId);
}
