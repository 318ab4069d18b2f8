using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Marks;

/// <summary>
/// Writes marks down. Whichever way they come in, they pass here and keep the same rules. What is added is committed by the
/// caller, once.
/// </summary>
public sealed class MarkBook(DiaryDbContext db, SheetWriter writer, AuditLog audit, TimeProvider clock)
{
    private readonly MarkRevising _revising = new(db, audit, clock);

    /// <summary>What would become of the sheet: nothing is written down.</summary>
    public async Task<Outcome<SheetCheck, MarkRefusal>> CheckAsync(
        Viewer viewer,
        MarkSheet sheet,
        CancellationToken cancellationToken
    ) =>
        (await OpenAsync(viewer, sheet, cancellationToken)).Succeeded(out var opened, out var refusal)
            ? opened.Facts.Check(viewer, sheet, clock.GetUtcNow())
            : refusal;

    /// <summary>Writes the whole sheet down, or nothing of it.</summary>
    public async Task<Outcome<SheetReceipt, MarkRefusal>> RecordAsync(
        Viewer viewer,
        MarkSheet sheet,
        CancellationToken cancellationToken
    )
    {
        if (!(await OpenAsync(viewer, sheet, cancellationToken)).Succeeded(out var opened, out var refusal))
        {
            return refusal;
        }

        var check = opened.Facts.Check(viewer, sheet, clock.GetUtcNow());
        if (Refuse(sheet, check) is { } broken)
        {
            return broken;
        }

        return await writer.WriteAsync(viewer, opened.Facts, sheet, check, opened.AuthorId, cancellationToken);
    }

    /// <summary>One mark, for whoever has no more to say; what the school only warns of is accepted.</summary>
    public async Task<Outcome<Mark, MarkRefusal>> RecordAsync(
        Viewer viewer,
        NewMark entry,
        CancellationToken cancellationToken
    )
    {
        var sheet = new MarkSheet(
            entry.LessonId,
            entry.WorkType,
            [new SheetEntry(entry.StudentId, [entry.Value], entry.Comment)]
        )
        {
            Title = entry.Title,
            Weight = entry.Weight,
            IsHeld = entry.IsHeld,
            LateReason = entry.LateReason,
            AcceptsWarnings = true,
        };
        if ((await RecordAsync(viewer, sheet, cancellationToken)).Succeeded(out var receipt, out var refusal))
        {
            return receipt.Marks[0];
        }

        return refusal is MarkRefusal.RulesBroken
            ? Named((await CheckAsync(viewer, sheet, cancellationToken)).Match(check => check.Findings, _ => []))
            : refusal;
    }

    /// <param name="comment">Null leaves it as it is.</param>
    public async Task<Outcome<MarkRevision, MarkRefusal>> CorrectAsync(
        Viewer viewer,
        MarkEdit edit,
        MarkValue value,
        string? comment,
        CancellationToken cancellationToken
    ) =>
        MarkEntryRules.Refuse(value, comment) is { } refusal
            ? refusal
            : await ReviseAsync(
                viewer,
                edit,
                MarkRevising.Corrected,
                (mark, correction) => mark.Correct(value, comment ?? mark.Comment, correction),
                cancellationToken
            );

    /// <summary>Takes the mark back: its place is free again, and it stays readable that it was there.</summary>
    public Task<Outcome<MarkRevision, MarkRefusal>> WithdrawAsync(
        Viewer viewer,
        MarkEdit edit,
        CancellationToken cancellationToken
    ) =>
        ReviseAsync(
            viewer,
            edit,
            MarkRevising.Withdrawn,
            (mark, correction) => mark.Withdraw(correction),
            cancellationToken
        );

    private async Task<Outcome<MarkRevision, MarkRefusal>> ReviseAsync(
        Viewer viewer,
        MarkEdit edit,
        string action,
        Func<Mark, MarkCorrection, MarkRevision> revise,
        CancellationToken cancellationToken
    )
    {
        if (MarkEntryRules.RefuseReason(edit.Reason) is { } noReason)
        {
            return noReason;
        }

        var found = await (
            from m in db.Marks
            where m.Id == edit.MarkId
            from c in db.Set<MarkColumn>().Where(c => c.Id == m.ColumnId)
            select new { Mark = m, c.LessonId }
        ).SingleOrDefaultAsync(cancellationToken);
        var desk = found is null
            ? null
            : await LessonDesk.FindAsync(db, viewer, found.LessonId, found.Mark.StudentId, cancellationToken);
        if (found is null || desk is null)
        {
            return MarkRefusal.NotYours;
        }

        if (!desk.MayWriteAs(viewer).Succeeded(out var authorId, out var access))
        {
            return MarkEntryRules.Named(access);
        }

        if (MarkEntryRules.Refuse(viewer, desk, found.Mark, edit) is { } refusal)
        {
            return refusal;
        }

        var mark = found.Mark;
        var revision = _revising.Revise(viewer, mark, authorId, edit.Reason, action, revise);
        await TermGradeFlags.RaiseAsync(
            db,
            mark.SchoolId,
            mark.SubjectId,
            mark.Date,
            [mark.StudentId],
            revision.At,
            cancellationToken
        );
        return revision;
    }

    private async Task<Outcome<OpenSheet, MarkRefusal>> OpenAsync(
        Viewer viewer,
        MarkSheet sheet,
        CancellationToken cancellationToken
    )
    {
        if (MarkEntryRules.Refuse(sheet) is { } impossible)
        {
            return impossible;
        }

        var facts = await new SheetDesk(db).OpenAsync(viewer, sheet.LessonId, cancellationToken);
        if (facts is null)
        {
            return MarkRefusal.NotYours;
        }

        return facts.Desk.MayWriteAs(viewer).Succeeded(out var authorId, out var access)
            ? MarkEntryRules.Refuse(viewer, facts.Desk) is { } refusal
                ? refusal
                : new OpenSheet(facts, authorId)
            : MarkEntryRules.Named(access);
    }

    private static MarkRefusal? Refuse(MarkSheet sheet, SheetCheck check) =>
        check.IsRefused ? MarkRefusal.RulesBroken
        : check.HasWarnings && !sheet.AcceptsWarnings ? MarkRefusal.WarningsNotAccepted
        : check.IsLate ? MarkEntryRules.RefuseReason(sheet.LateReason)
        : null;

    private static MarkRefusal Named(IReadOnlyList<MarkFinding> findings) =>
        findings.First(finding => finding.Severity is RuleSeverity.Refuse).Rule switch
        {
            MarkRule.ValueInRange => MarkRefusal.OutOfScale,
            MarkRule.MemberOfGroup => MarkRefusal.StudentNotInGroup,
            MarkRule.PlaceFree => MarkRefusal.AlreadyMarked,
            _ => MarkRefusal.RulesBroken,
        };

    private sealed record OpenSheet(SheetFacts Facts, Guid AuthorId);
}
