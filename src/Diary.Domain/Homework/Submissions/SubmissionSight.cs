using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework.Submissions;

/// <summary>
/// Who may see what a student hands in and what is said about it: the student and those who look after them, whoever
/// keeps the journal of the group and subject, the class teacher and an administrator.
/// </summary>
internal static class SubmissionSight
{
    /// <summary>What has to be known of the homework of a submission or a comment. One query.</summary>
    public static async Task<IReadOnlyList<SubmissionPlace>> PlacesAsync(
        this DiaryDbContext db,
        IReadOnlyCollection<Guid> homeworkIds,
        CancellationToken cancellationToken
    ) =>
        await (
            from homework in db.HomeworkAssignments
            where homeworkIds.Contains(homework.Id)
            join learners in db.Groups on homework.GroupId equals learners.Id
            select new SubmissionPlace(homework, learners.ClassId)
        ).ToListAsync(cancellationToken);

    public static bool MaySee(this Viewer viewer, SubmissionPlace place, Guid studentId) =>
        viewer.IsFamilyOf(place, studentId) || viewer.IsTeacherOf(place) || viewer.LeadsClassOf(place);

    /// <summary>The student, or a guardian to whom homework is open on that day.</summary>
    public static bool IsFamilyOf(this Viewer viewer, SubmissionPlace place, Guid studentId) =>
        viewer.MayAsk(StudentScopes.Homework, [studentId]).Covers(studentId, place.Homework.DueDate);

    /// <summary>Who checks the work and answers: whoever keeps this journal today.</summary>
    public static bool IsTeacherOf(this Viewer viewer, SubmissionPlace place) => viewer.TeacherOf(place) is not null;

    /// <returns>Under which record of the account; null when it does not keep this journal.</returns>
    public static Guid? TeacherOf(this Viewer viewer, SubmissionPlace place)
    {
        var homework = place.Homework;
        var today = viewer.TodayAt(homework.SchoolId);
        var may = viewer.MayWriteAs(homework.SchoolId, homework.GroupId, homework.SubjectId, today);
        return may.Succeeded(out var person, out _) ? person : null;
    }

    private static bool LeadsClassOf(this Viewer viewer, SubmissionPlace place) =>
        place.ClassId is { } classId && AccessRules.OwnClasses(viewer).Contains(classId);
}

/// <param name="ClassId">The class that the group is or belongs to.</param>
internal sealed record SubmissionPlace(HomeworkAssignment Homework, Guid? ClassId);
