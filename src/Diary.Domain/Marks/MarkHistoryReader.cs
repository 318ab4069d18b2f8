using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Marks;

/// <summary>One mark with its history, for whoever may see the mark: one query.</summary>
public sealed class MarkHistoryReader(DiaryDbContext db, TimeProvider clock)
{
    /// <returns>Null when there is no such mark, or it is not open to the viewer: the two look the same.</returns>
    public async Task<MarkHistory?> FindAsync(Viewer viewer, Guid markId, CancellationToken cancellationToken)
    {
        var rows = await (
            from mark in db.Marks
            where mark.Id == markId
            join column in db.MarkColumns on mark.ColumnId equals column.Id
            join subject in db.Subjects on mark.SubjectId equals subject.Id
            join student in db.People on mark.StudentId equals student.Id
            join author in db.People on mark.AuthorId equals author.Id
            join learners in db.Groups on mark.GroupId equals learners.Id
            from revision in db.Set<MarkRevision>()
                .Where(r => r.SchoolId == mark.SchoolId && r.MarkId == mark.Id)
                .DefaultIfEmpty()
            from reviser in db.Set<Person>().Where(p => p.Id == revision!.AuthorId).DefaultIfEmpty()
            orderby revision!.Version
            select new
            {
                Mark = mark,
                Column = column,
                Subject = subject,
                Student = student,
                Author = author,
                learners.ClassId,
                Revision = (MarkRevision?)revision,
                Reviser = (Person?)reviser,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (
            rows.Count == 0
            || !(
                IsOpenToStaff(viewer, rows[0].Mark, rows[0].ClassId)
                || IsOpenToFamily(viewer, rows[0].Mark, rows[^1].Revision)
            )
        )
        {
            return null;
        }

        var first = rows[0];
        var revisions = rows.Where(row => row.Revision is not null)
            .Select(row => (row.Revision!, row.Reviser!))
            .ToList();
        var line = new MarkRow
        {
            Mark = first.Mark,
            Column = first.Column,
            SubjectKey = first.Subject.Key,
            Subject = first.Subject.Title,
            FamilyName = first.Student.FamilyName,
            GivenName = first.Student.GivenName,
            Patronymic = first.Student.Patronymic,
            Revision = revisions.Count > 0 ? revisions[^1].Item1 : null,
        };
        return new MarkHistory(
            line.Line,
            first.Mark.SchoolId,
            first.Mark.GroupId,
            first.Column.LessonId,
            first.Mark.Slot,
            [First(first.Mark, first.Author, revisions), .. revisions.Select(pair => Step(pair.Item1, pair.Item2))]
        );
    }

    /// <summary>What was taken back at once, nobody of the family has ever had.</summary>
    private bool IsOpenToFamily(Viewer viewer, Mark mark, MarkRevision? latest) =>
        AccessRules.MaySee(viewer, mark.StudentId, StudentScopes.Marks, mark.Date).Succeeded(out var student, out _)
        && mark.SeenFrom(student.Relation is StudentRelation.Self) <= clock.GetUtcNow()
        && latest?.Reason != MarkRevision.Undone;

    private static bool IsOpenToStaff(Viewer viewer, Mark mark, Guid? classId) =>
        AccessRules.WholeSchools(viewer, StudentScopes.Marks).Contains(mark.SchoolId)
        || (classId is { } id && AccessRules.OwnClasses(viewer).Contains(id))
        || viewer.TeachingGroups.Any(group => group.GroupId == mark.GroupId && group.SubjectId == mark.SubjectId);

    private static MarkStep First(Mark mark, Person author, List<(MarkRevision Revision, Person Author)> revisions)
    {
        var (value, comment) =
            revisions.Count == 0
                ? (mark.Standing, mark.Comment)
                : (
                    new MarkValue(revisions[0].Revision.OldKind, revisions[0].Revision.OldValue),
                    revisions[0].Revision.OldComment
                );
        return new MarkStep(mark.CreatedAt, Name(author), null, value, null, comment, mark.LateReason);
    }

    private static MarkStep Step(MarkRevision revision, Person author) =>
        new(
            revision.At,
            Name(author),
            new MarkValue(revision.OldKind, revision.OldValue),
            revision.NewKind is { } kind ? new MarkValue(kind, revision.NewValue) : null,
            revision.OldComment,
            revision.NewComment,
            revision.Reason
        );

    private static PersonName Name(Person person) => new(person.FamilyName, person.GivenName, person.Patronymic);
}
