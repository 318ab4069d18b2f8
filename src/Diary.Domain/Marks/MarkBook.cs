using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Marks;

/// <summary>Writes marks. What it adds is committed by the caller, once.</summary>
public sealed class MarkBook(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    public async Task<Outcome<Mark, MarkRefusal>> RecordAsync(
        Viewer viewer,
        NewMark entry,
        CancellationToken cancellationToken
    )
    {
        var desk = await LessonDesk.FindAsync(db, viewer, entry.LessonId, entry.StudentId, cancellationToken);
        if (desk is null)
        {
            return MarkRefusal.NotYours;
        }

        if (!desk.MayWriteAs(viewer).Succeeded(out var authorId, out var access))
        {
            return Named(access);
        }

        if (MarkEntryRules.Refuse(viewer, desk, entry) is { } refusal)
        {
            return refusal;
        }

        var column = await ColumnAsync(desk.Lesson, entry, cancellationToken);
        return await IsTakenAsync(column, entry, cancellationToken)
            ? MarkRefusal.AlreadyMarked
            : Record(viewer, desk.Lesson, column, entry, authorId);
    }

    public async Task<Outcome<MarkRevision, MarkRefusal>> CorrectAsync(
        Viewer viewer,
        Guid markId,
        MarkValue value,
        string? comment,
        string reason,
        CancellationToken cancellationToken
    ) =>
        MarkEntryRules.Refuse(value, comment) is { } refusal
            ? refusal
            : await ReviseAsync(
                viewer,
                markId,
                reason,
                "mark.corrected",
                (mark, correction) => mark.Correct(value.Kind, value.Number, comment, correction),
                cancellationToken
            );

    private Mark Record(Viewer viewer, LessonOccurrence lesson, MarkColumn column, NewMark entry, Guid authorId)
    {
        var now = clock.GetUtcNow();
        var mark = new Mark
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = column.SchoolId,
            ColumnId = column.Id,
            StudentId = entry.StudentId,
            Slot = entry.Slot,
            Kind = entry.Value.Kind,
            Value = entry.Value.Number,
            Comment = entry.Comment,
            AuthorId = authorId,
            CreatedAt = now,
            VisibleFrom = entry.VisibleFrom ?? now,
            Date = column.Date,
            SubjectId = column.SubjectId,
            GroupId = column.GroupId,
        };
        if (db.Entry(column).State is EntityState.Detached)
        {
            db.MarkColumns.Add(column);
        }

        db.Marks.Add(mark);
        lesson.Hold();
        audit.Add("mark.recorded", nameof(Mark), mark.Id, mark.SchoolId, viewer.AccountId);
        return mark;
    }

    private async Task<Outcome<MarkRevision, MarkRefusal>> ReviseAsync(
        Viewer viewer,
        Guid markId,
        string reason,
        string action,
        Func<Mark, MarkCorrection, MarkRevision> revise,
        CancellationToken cancellationToken
    )
    {
        if (MarkEntryRules.RefuseReason(reason) is { } noReason)
        {
            return noReason;
        }

        var found = await (
            from m in db.Marks
            where m.Id == markId
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
            return Named(access);
        }

        if (desk.IsClosedTo(viewer))
        {
            return MarkRefusal.TermClosed;
        }

        var now = clock.GetUtcNow();
        var revision = revise(found.Mark, new MarkCorrection(Guid.CreateVersion7(now), authorId, now, reason));
        db.MarkRevisions.Add(revision);
        audit.Add(action, nameof(Mark), markId, found.Mark.SchoolId, viewer.AccountId);
        return revision;
    }

    /// <summary>The lesson's column for this work: one for the whole group, made with its first mark.</summary>
    private async Task<MarkColumn> ColumnAsync(
        LessonOccurrence lesson,
        NewMark entry,
        CancellationToken cancellationToken
    ) =>
        db.MarkColumns.Local.FirstOrDefault(c =>
            c.LessonId == lesson.Id && c.WorkType == entry.WorkType && c.Title == entry.Title
        )
        ?? await db.MarkColumns.FirstOrDefaultAsync(
            c =>
                c.SchoolId == lesson.SchoolId
                && c.GroupId == lesson.GroupId
                && c.SubjectId == lesson.SubjectId
                && c.Date == lesson.Date
                && c.LessonId == lesson.Id
                && c.WorkType == entry.WorkType
                && c.Title == entry.Title,
            cancellationToken
        )
        ?? new MarkColumn
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            SchoolId = lesson.SchoolId,
            LessonId = lesson.Id,
            GroupId = lesson.GroupId,
            SubjectId = lesson.SubjectId,
            Date = lesson.Date,
            WorkType = entry.WorkType,
            Weight = entry.Weight,
            Title = entry.Title,
        };

    private async Task<bool> IsTakenAsync(MarkColumn column, NewMark entry, CancellationToken cancellationToken) =>
        db.Marks.Local.Any(m => m.ColumnId == column.Id && m.StudentId == entry.StudentId && m.Slot == entry.Slot)
        || await db.Marks.AnyAsync(
            m =>
                m.SchoolId == column.SchoolId
                && m.StudentId == entry.StudentId
                && m.ColumnId == column.Id
                && m.Slot == entry.Slot,
            cancellationToken
        );

    private static MarkRefusal Named(AccessRefusal refusal) =>
        refusal is AccessRefusal.OutsideDates ? MarkRefusal.OutsideDates : MarkRefusal.NotYours;
}
