using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Marks;

/// <summary>
/// Fills a column of the journal: marks are put, corrected and taken back, letters noted, all at once or nothing. It
/// keeps the rules of <see cref="MarkBook"/>. What is added is committed by the caller, once.
/// </summary>
public sealed class ColumnBook(
    DiaryDbContext db,
    SheetWriter writer,
    LetterBook letters,
    AuditLog audit,
    TimeProvider clock
)
{
    private readonly MarkRevising _revising = new(db, audit, clock);

    /// <summary>A refusal is of the whole lesson; what is wrong with single cells stands in the answer, which wrote nothing then.</summary>
    public async Task<Outcome<FilledColumn, MarkRefusal>> FillAsync(
        Viewer viewer,
        ColumnEntries entries,
        CancellationToken cancellationToken
    )
    {
        var facts = await new SheetDesk(db).OpenAsync(viewer, entries.LessonId, cancellationToken);
        if (facts is null || facts.Desk.MayWriteAs(viewer).Refusal is AccessRefusal.NotYours)
        {
            return MarkRefusal.NotYours;
        }

        if (!facts.Desk.MayWriteAs(viewer).Succeeded(out var authorId, out var access))
        {
            return MarkEntryRules.Named(access);
        }

        var plan = ColumnPlan.Of(facts, entries);
        var impossible = plan.Sheet.Entries.Count > 0 ? MarkEntryRules.Refuse(plan.Sheet) : null;
        if ((MarkEntryRules.Refuse(viewer, facts.Desk) ?? impossible) is { } refusal)
        {
            return refusal;
        }

        var check = facts.Check(viewer, plan.Sheet, clock.GetUtcNow());
        var needsReason =
            MarkEntryRules.RefuseReason(entries.Reason) is not null
            && (plan.Revised.Count > 0 || (facts.Desk.IsClosed && plan.Sheet.Entries.Count > 0));
        if (
            plan.Conflicts.Count > 0
            || check.IsRefused
            || needsReason
            || (check.HasWarnings && !entries.AcceptsWarnings)
        )
        {
            return new FilledColumn(
                check.Findings,
                await ToldAsync(entries, plan.Conflicts, cancellationToken),
                needsReason,
                null
            );
        }

        return await WriteAsync(viewer, facts, entries, plan, check, authorId, cancellationToken);
    }

    private async Task<Outcome<FilledColumn, MarkRefusal>> WriteAsync(
        Viewer viewer,
        SheetFacts facts,
        ColumnEntries entries,
        ColumnPlan plan,
        SheetCheck check,
        Guid authorId,
        CancellationToken cancellationToken
    )
    {
        foreach (var (standing, value) in plan.Revised)
        {
            var mark = db.Marks.Local.Single(mark => mark.Id == standing.MarkId);
            _revising.Revise(
                viewer,
                mark,
                authorId,
                entries.Reason!,
                value is null ? MarkRevising.Withdrawn : MarkRevising.Corrected,
                (of, why) => value is null ? of.Withdraw(why) : of.Correct(value, of.Comment, why)
            );
        }

        if (entries.Letters.Count > 0)
        {
            var noted = await letters.NoteAsync(
                viewer,
                facts.Lesson,
                entries.Letters,
                authorId,
                entries.Reason,
                cancellationToken
            );
            if (noted.Refusal is { } refusal)
            {
                return Named(refusal);
            }
        }

        var receipt =
            plan.Sheet.Entries.Count == 0
                ? null
                : await writer.WriteAsync(viewer, facts, plan.Sheet, check, authorId, cancellationToken);
        if (plan.Revised.Count > 0)
        {
            await TermGradeFlags.RaiseAsync(
                db,
                facts.Lesson.SchoolId,
                facts.Lesson.SubjectId,
                facts.Lesson.Date,
                [.. plan.Revised.Select(revised => revised.Standing.StudentId)],
                clock.GetUtcNow(),
                cancellationToken
            );
        }

        return new FilledColumn(
            check.Findings,
            [],
            false,
            new ColumnReceipt(receipt?.Marks.Count ?? 0, plan.Revised.Count, entries.Letters.Count)
        );
    }

    /// <summary>With who was faster, and when.</summary>
    private async Task<IReadOnlyList<CellConflict>> ToldAsync(
        ColumnEntries entries,
        IReadOnlyList<CellConflict> conflicts,
        CancellationToken cancellationToken
    )
    {
        if (conflicts.Count == 0)
        {
            return [];
        }

        var students = conflicts.Select(conflict => conflict.StudentId).ToList();
        var seen = entries.Marks.SelectMany(cell => cell.Seen, (cell, mark) => (cell.StudentId, mark.MarkId)).ToList();
        var ids = seen.Where(pair => students.Contains(pair.StudentId)).Select(pair => pair.MarkId).ToList();
        var changes = await (
            from revision in db.MarkRevisions
            where ids.Contains(revision.MarkId)
            join author in db.People on revision.AuthorId equals author.Id
            orderby revision.Version
            select new
            {
                revision.MarkId,
                revision.At,
                Name = new PersonName(author.FamilyName, author.GivenName, author.Patronymic),
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. conflicts.Select(conflict =>
            {
                var own = seen.Where(pair => pair.StudentId == conflict.StudentId).Select(pair => pair.MarkId);
                var last = changes.FindLast(change => own.Contains(change.MarkId));
                var first = conflict.Standing is [var standing, ..] ? standing : null;
                return conflict with { By = last?.Name ?? first?.Author, At = last?.At ?? first?.At };
            }),
        ];
    }

    private static MarkRefusal Named(AttendanceRefusal refusal) =>
        refusal switch
        {
            AttendanceRefusal.ReasonNeeded => MarkRefusal.ReasonNeeded,
            AttendanceRefusal.ChangedMeanwhile => MarkRefusal.ChangedMeanwhile,
            AttendanceRefusal.StudentNotInGroup => MarkRefusal.StudentNotInGroup,
            AttendanceRefusal.TextTooLong => MarkRefusal.TextTooLong,
            _ => MarkRefusal.RulesBroken,
        };
}
