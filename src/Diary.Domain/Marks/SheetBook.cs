using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Marks;

/// <summary>What can be done to a whole work afterwards: take back what was just written down, show what was held back.</summary>
public sealed class SheetBook(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    private static readonly TimeSpan UndoFor = TimeSpan.FromHours(24);

    /// <summary>Takes back the author's own marks of that moment, except those that somebody has changed since.</summary>
    public async Task<Outcome<SheetUndone, MarkRefusal>> UndoAsync(
        Viewer viewer,
        Guid columnId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        if (!(await OpenAsync(viewer, columnId, cancellationToken)).Succeeded(out var work, out var refusal))
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var marks = work.Marks.FindAll(mark => mark.CreatedAt == at && mark.AuthorId == work.AuthorId);
        var untouched = marks.FindAll(mark => mark is { Version: 1, WithdrawnAt: null });
        if (marks.Count == 0 || now - at > UndoFor)
        {
            return MarkRefusal.NotYours;
        }

        foreach (var mark in untouched)
        {
            var correction = new MarkCorrection(Guid.CreateVersion7(now), work.AuthorId, now, MarkRevision.Undone);
            db.MarkRevisions.Add(mark.Withdraw(correction));
            audit.Add("mark.withdrawn", nameof(Mark), mark.Id, mark.SchoolId, viewer.AccountId);
        }

        await TermGradeFlags.RaiseAsync(
            db,
            work.Column.SchoolId,
            work.Column.SubjectId,
            work.Column.Date,
            untouched.ConvertAll(mark => mark.StudentId),
            now,
            cancellationToken
        );
        return new SheetUndone(untouched.Count, marks.Count - untouched.Count);
    }

    /// <summary>Shows the families what was held back of a work.</summary>
    /// <returns>How many marks are seen from now on.</returns>
    public async Task<Outcome<int, MarkRefusal>> PublishAsync(
        Viewer viewer,
        Guid columnId,
        CancellationToken cancellationToken
    )
    {
        if (!(await OpenAsync(viewer, columnId, cancellationToken)).Succeeded(out var work, out var refusal))
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var held = work.Marks.FindAll(mark =>
            mark.VisibleFrom == Publication.Held || mark.StudentFrom == Publication.Held
        );
        foreach (var mark in held)
        {
            mark.Publish(now);
            audit.Add("mark.published", nameof(Mark), mark.Id, mark.SchoolId, viewer.AccountId);
        }

        return held.Count;
    }

    private async Task<Outcome<OpenWork, MarkRefusal>> OpenAsync(
        Viewer viewer,
        Guid columnId,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from column in db.MarkColumns
            where column.Id == columnId
            join mark in db.Marks on column.Id equals mark.ColumnId
            where mark.SchoolId == column.SchoolId
            select new { Column = column, Mark = mark }
        ).ToListAsync(cancellationToken);
        var desk =
            rows.Count == 0
                ? null
                : await LessonDesk.FindAsync(db, viewer, rows[0].Column.LessonId, Guid.Empty, cancellationToken);
        return desk is null ? MarkRefusal.NotYours
            : !desk.MayWriteAs(viewer).Succeeded(out var authorId, out var access) ? MarkEntryRules.Named(access)
            : desk.IsClosedTo(viewer) ? MarkRefusal.TermClosed
            : new OpenWork(rows[0].Column, rows.ConvertAll(row => row.Mark), authorId);
    }

    private sealed record OpenWork(MarkColumn Column, List<Mark> Marks, Guid AuthorId);
}

/// <param name="Kept">How many were changed by somebody meanwhile, and stay.</param>
public sealed record SheetUndone(int Withdrawn, int Kept);
