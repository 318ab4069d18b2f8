using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework.Submissions;

/// <summary>What teacher and student say to each other under an assignment; guardians read along.</summary>
public sealed class CommentBook(DiaryDbContext db, HomeworkAlerts alerts, AuditLog audit, TimeProvider clock)
{
    /// <summary>More than one screen of a telephone.</summary>
    private const int MostShown = 30;

    /// <summary>What is committed by the caller, once.</summary>
    public async Task<Outcome<HomeworkComment, SubmissionRefusal>> AddAsync(
        Viewer viewer,
        Guid homeworkId,
        Guid studentId,
        string text,
        CancellationToken cancellationToken
    )
    {
        if (await SpeakerAsync(viewer, homeworkId, studentId, cancellationToken) is not var (author, homework))
        {
            return SubmissionRefusal.NotYours;
        }

        if (string.IsNullOrWhiteSpace(text) || text.Length > HomeworkComment.MaxTextLength)
        {
            return string.IsNullOrWhiteSpace(text) ? SubmissionRefusal.Empty : SubmissionRefusal.TextTooLong;
        }

        var now = clock.GetUtcNow();
        var comment = new HomeworkComment
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = author.SchoolId,
            HomeworkId = homeworkId,
            StudentId = studentId,
            AuthorId = author.PersonId,
            Text = text.Trim(),
            At = now,
        };
        db.HomeworkComments.Add(comment);
        alerts.Raise(homework, comment);
        audit.Add("homework.commented", nameof(HomeworkComment), comment.Id, author.SchoolId, viewer.AccountId);
        return comment;
    }

    /// <summary>The last of them, the oldest first.</summary>
    /// <returns>Null when they are not the viewer's to read.</returns>
    public async Task<CommentThread?> ReadAsync(
        Viewer viewer,
        Guid homeworkId,
        Guid studentId,
        CancellationToken cancellationToken
    )
    {
        var places = await db.PlacesAsync([homeworkId], cancellationToken);
        if (places is not [var place] || !await IsOpenAsync(viewer, place, studentId, cancellationToken))
        {
            return null;
        }

        var schoolId = place.Homework.SchoolId;
        var rows = await (
            from comment in db.HomeworkComments
            where comment.SchoolId == schoolId && comment.HomeworkId == homeworkId && comment.StudentId == studentId
            join author in db.People on comment.AuthorId equals author.Id
            orderby comment.At descending
            select new CommentLine(
                author.Id == studentId,
                author.FamilyName,
                author.GivenName,
                author.Patronymic,
                comment.Text,
                comment.At
            )
        )
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        rows.Reverse();
        var student = await db
            .People.Where(person => person.Id == studentId)
            .Select(person => new PersonName(person.FamilyName, person.GivenName, person.Patronymic))
            .SingleAsync(cancellationToken);
        return new CommentThread(student, rows, MaySpeak(viewer, place, studentId));
    }

    /// <summary>The student and the teacher speak; guardians and the class teacher read along.</summary>
    private static bool MaySpeak(Viewer viewer, SubmissionPlace place, Guid studentId) =>
        viewer.IsTeacherOf(place) || IsSelf(viewer, studentId);

    private static bool IsSelf(Viewer viewer, Guid studentId) =>
        viewer.Students.Any(s => s.StudentId == studentId && s.Relation is StudentRelation.Self);

    private async Task<(ViewerPerson Author, HomeworkAssignment Homework)?> SpeakerAsync(
        Viewer viewer,
        Guid homeworkId,
        Guid studentId,
        CancellationToken cancellationToken
    )
    {
        var places = await db.PlacesAsync([homeworkId], cancellationToken);
        if (
            places is not [{ Homework.WithdrawnAt: null } place]
            || !MaySpeak(viewer, place, studentId)
            || !await IsOpenAsync(viewer, place, studentId, cancellationToken)
        )
        {
            return null;
        }

        var authorId = IsSelf(viewer, studentId) ? studentId : viewer.TeacherOf(place);
        return (viewer.Persons.First(person => person.PersonId == authorId), place.Homework);
    }

    /// <summary>Both by right, and because the homework is for this student.</summary>
    private async Task<bool> IsOpenAsync(
        Viewer viewer,
        SubmissionPlace place,
        Guid studentId,
        CancellationToken cancellationToken
    ) => viewer.MaySee(place, studentId) && await db.IsForAsync(place.Homework, studentId, cancellationToken);
}

/// <param name="Student">Whose conversation it is.</param>
/// <param name="MaySpeak">Whether the reader is the teacher or the student.</param>
public sealed record CommentThread(PersonName Student, IReadOnlyList<CommentLine> Lines, bool MaySpeak);

/// <param name="IsStudent">Whether the student says it.</param>
public sealed record CommentLine(
    bool IsStudent,
    string FamilyName,
    string GivenName,
    string? Patronymic,
    string Text,
    DateTimeOffset At
);
