using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Domain.Homework.Submissions;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>Reads one assignment whole, for whoever may see it. A fixed number of queries.</summary>
public sealed class HomeworkCardReader(DiaryDbContext db)
{
    /// <returns>Null when there is no such homework for the viewer: the two look the same.</returns>
    public async Task<HomeworkCard?> FindAsync(Viewer viewer, Guid homeworkId, CancellationToken cancellationToken)
    {
        var seen = await db.SeenAsync(viewer, [homeworkId], cancellationToken);
        return seen is [var only]
            ? Card(
                viewer,
                only,
                await DetailsAsync(homeworkId, cancellationToken),
                await MaterialsAsync(only.Homework, cancellationToken),
                await SubmissionsAsync(only, cancellationToken)
            )
            : null;
    }

    private Task<CardDetails> DetailsAsync(Guid homeworkId, CancellationToken cancellationToken)
    {
        var lessons = db.LessonOccurrences;
        return (
            from homework in db.HomeworkAssignments
            where homework.Id == homeworkId
            join subject in db.Subjects on homework.SubjectId equals subject.Id
            join learners in db.Groups on homework.GroupId equals learners.Id
            join author in db.People on homework.AuthorId equals author.Id
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            from assigned in lessons.Where(l => l.Id == homework.AssignedLessonId).DefaultIfEmpty()
            from due in lessons.Where(l => l.Id == homework.DueLessonId).DefaultIfEmpty()
            select new CardDetails
            {
                SubjectKey = subject.Key,
                Subject = subject.Title,
                GroupKind = learners.Kind,
                GroupTitle = learners.Title,
                Grade = inClass == null ? null : inClass.Grade,
                Letter = inClass == null ? null : inClass.Letter,
                Author = new PersonName(author.FamilyName, author.GivenName, author.Patronymic),
                AssignedOn = assigned == null ? null : assigned.Date,
                LessonNumber = due == null ? null : due.Number,
                IsIndividual = db.Set<HomeworkTarget>()
                    .Any(t => t.SchoolId == homework.SchoolId && t.HomeworkId == homework.Id),
            }
        ).SingleAsync(cancellationToken);
    }

    /// <summary>The newest of each student: all of them for staff, for a family its own.</summary>
    private async Task<IReadOnlyList<Submission>> SubmissionsAsync(
        SeenHomework seen,
        CancellationToken cancellationToken
    )
    {
        var homework = seen.Homework;
        var own = seen.Students.Select(student => student.Id).ToList();
        var rows = await db
            .Submissions.Where(s => s.SchoolId == homework.SchoolId && s.HomeworkId == homework.Id)
            .Where(s => seen.AsStaff || own.Contains(s.StudentId))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.StudentId).Select(versions => versions.MaxBy(v => v.Version)!)];
    }

    private async Task<IReadOnlyList<HomeworkMaterial>> MaterialsAsync(
        HomeworkAssignment homework,
        CancellationToken cancellationToken
    )
    {
        var files =
            from attachment in db.FileAttachments
            where attachment.SchoolId == homework.SchoolId
            where attachment.Holder == FileHolder.Homework && attachment.HolderId == homework.Id
            join file in db.PersonalFiles on attachment.FileId equals file.Id
            select new
            {
                attachment.Ordinal,
                Title = (string?)file.Name,
                Url = (string?)null,
                FileId = (Guid?)file.Id,
                ContentType = (string?)file.ContentType,
            };
        var links =
            from link in db.HomeworkLinks
            where link.SchoolId == homework.SchoolId && link.HomeworkId == homework.Id
            select new
            {
                link.Ordinal,
                link.Title,
                Url = (string?)link.Url,
                FileId = (Guid?)null,
                ContentType = (string?)null,
            };
        var rows = await files.Concat(links).ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderBy(row => row.FileId is null)
                .ThenBy(row => row.Ordinal)
                .Select(row => new HomeworkMaterial(row.Title ?? row.Url!, row.Url, row.FileId, row.ContentType)),
        ];
    }

    private HomeworkCard Card(
        Viewer viewer,
        SeenHomework seen,
        CardDetails details,
        IReadOnlyList<HomeworkMaterial> materials,
        IReadOnlyList<Submission> submissions
    )
    {
        var homework = seen.Homework;
        return new HomeworkCard(
            homework.Id,
            homework.SchoolId,
            homework.GroupId,
            homework.SubjectId,
            details.SubjectKey,
            details.Subject,
            details.Grade is { } grade ? SchoolClass.TitleOf(grade, details.Letter!) : null,
            details.GroupKind is GroupKind.Class ? null : details.GroupTitle,
            details.AssignedOn ?? viewer.DateOf(homework.CreatedAt),
            homework.DueDate,
            details.LessonNumber,
            homework.Text,
            homework.Minutes,
            details.IsIndividual,
            homework.NeedsSubmission,
            homework.WithdrawnAt is not null,
            homework.Version,
            details.Author,
            materials,
            Students(viewer, seen, submissions),
            seen.AsStaff,
            viewer.MaySet(homework.SchoolId, homework.GroupId, homework.SubjectId, homework.DueDate).Refusal is null,
            submissions.Count,
            submissions.Count(submission => submission.State is SubmissionState.HandedIn)
        );
    }

    private IReadOnlyList<HomeworkStudent> Students(
        Viewer viewer,
        SeenHomework seen,
        IReadOnlyList<Submission> submissions
    )
    {
        var ticks = new PendingTicks(db);
        return
        [
            .. from student in viewer.Students
            join own in seen.Students on student.StudentId equals own.Id
            let newest = submissions.FirstOrDefault(submission => submission.StudentId == own.Id)
            select new HomeworkStudent(
                own.Id,
                student.GivenName,
                student.Relation is StudentRelation.Self,
                ticks.IsDone(seen.Homework.Id, own.Id, own.IsDone),
                HandingInStates.Of(seen.Homework.NeedsSubmission, newest?.State),
                newest?.Id
            ),
        ];
    }

    private sealed class CardDetails
    {
        public required string SubjectKey { get; init; }

        public required string Subject { get; init; }

        public required GroupKind GroupKind { get; init; }

        public required string GroupTitle { get; init; }

        public required int? Grade { get; init; }

        public required string? Letter { get; init; }

        public required PersonName Author { get; init; }

        public required DateOnly? AssignedOn { get; init; }

        public required int? LessonNumber { get; init; }

        public required bool IsIndividual { get; init; }
    }
}
