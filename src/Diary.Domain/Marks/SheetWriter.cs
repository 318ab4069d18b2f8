using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Grading;

namespace Diary.Domain.Marks;

/// <summary>Adds the rows of a checked sheet: the work, the marks, who was not there.</summary>
public sealed class SheetWriter(DiaryDbContext db, AuditLog audit, RollBook rolls, TimeProvider clock)
{
    internal async Task<SheetReceipt> WriteAsync(
        Viewer viewer,
        SheetFacts facts,
        MarkSheet sheet,
        SheetCheck check,
        Guid authorId,
        CancellationToken cancellationToken
    )
    {
        var now = AsStored(clock.GetUtcNow());
        var marked = sheet.Entries.Where(entry => !entry.IsAbsent).ToList();
        var column = marked.Count == 0 ? null : facts.ColumnOf(sheet) ?? NewColumn(facts, sheet, check, now);
        var marks = column is null ? [] : marked.SelectMany(entry => Marks(column, facts, sheet, entry)).ToList();
        foreach (var mark in marks)
        {
            db.Marks.Add(mark);
            audit.Add("mark.recorded", nameof(Mark), mark.Id, mark.SchoolId, viewer.AccountId);
        }

        if (marks.Count > 0)
        {
            facts.Lesson.Hold();
            var students = marked.ConvertAll(entry => entry.StudentId);
            await TermGradeFlags.RaiseAsync(
                db,
                facts.Lesson.SchoolId,
                facts.Lesson.SubjectId,
                facts.Lesson.Date,
                students,
                now,
                cancellationToken
            );
        }

        var missing = sheet.Entries.Where(entry => entry.IsAbsent).Select(entry => entry.StudentId).ToList();
        var absent =
            missing.Count == 0
                ? 0
                : await rolls.NoteAbsentAsync(viewer, facts.Lesson, missing, authorId, cancellationToken);
        return new SheetReceipt(column?.Id, now, marks, absent);

        IEnumerable<Mark> Marks(MarkColumn of, SheetFacts at, MarkSheet on, SheetEntry entry) =>
            entry.Values.Select(
                (value, slot) =>
                    new Mark
                    {
                        Id = Guid.CreateVersion7(now),
                        SchoolId = of.SchoolId,
                        ColumnId = of.Id,
                        StudentId = entry.StudentId,
                        Slot = entry.FirstSlot + slot,
                        Kind = value.Kind,
                        Value = value.Number,
                        Comment = entry.Comment,
                        DueOn = value.Kind is MarkKind.Owed ? Due(viewer, at) : null,
                        AuthorId = authorId,
                        CreatedAt = now,
                        VisibleFrom = check.Publication.Family,
                        StudentFrom =
                            check.Publication.Student == check.Publication.Family ? null : check.Publication.Student,
                        LateReason = at.Desk.IsClosed ? on.LateReason : null,
                        Date = of.Date,
                        SubjectId = of.SubjectId,
                        GroupId = of.GroupId,
                    }
            );
    }

    /// <summary>Databases keep microseconds: who undoes names this very moment.</summary>
    private static DateTimeOffset AsStored(DateTimeOffset moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));

    private MarkColumn NewColumn(SheetFacts facts, MarkSheet sheet, SheetCheck check, DateTimeOffset now)
    {
        var column = new MarkColumn
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = facts.Lesson.SchoolId,
            LessonId = facts.Lesson.Id,
            GroupId = facts.Lesson.GroupId,
            SubjectId = facts.Lesson.SubjectId,
            Date = facts.Lesson.Date,
            WorkType = sheet.Work,
            Weight = check.Weight,
            Title = sheet.Title,
        };
        db.MarkColumns.Add(column);
        return column;
    }

    /// <summary>What is owed is to be made good so many days from when that is known.</summary>
    private static DateOnly Due(Viewer viewer, SheetFacts facts) =>
        viewer.TodayAt(facts.Lesson.SchoolId).AddDays(facts.Grading.DueDays);
}
