using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Teachers;

internal static class TeacherQuery
{
    /// <summary>Who teaches the groups that count on the day, and who leads the class.</summary>
    public static IQueryable<TeacherPost> Of(DiaryDbContext db, IQueryable<LessonScope> scopes, DateOnly day)
    {
        var groups =
            from scope in scopes
            join learners in db.Groups on scope.GroupId equals learners.Id
            join year in db.AcademicYears on learners.YearId equals year.Id
            where year.Start <= day && day <= year.End
            where scope.From <= day && (scope.To == null || day <= scope.To)
            select new
            {
                scope.OwnerId,
                scope.SchoolId,
                scope.GroupId,
                learners.ClassId,
                learners.Kind,
            };
        var teaching =
            from learners in groups
            join assignment in db.TeachingAssignments
                on new { learners.SchoolId, learners.GroupId } equals new { assignment.SchoolId, assignment.GroupId }
            where assignment.From <= day && (assignment.To == null || day <= assignment.To)
            select new TeacherPost
            {
                OwnerId = learners.OwnerId,
                SchoolId = learners.SchoolId,
                GroupId = learners.GroupId,
                TeacherId = assignment.TeacherId,
                SubjectId = assignment.SubjectId,
            };
        var leading =
            from learners in groups
            where learners.Kind == GroupKind.Class
            join role in db.StaffRoles
                on new { learners.SchoolId, learners.ClassId } equals new { role.SchoolId, role.ClassId }
            where role.From <= day && (role.To == null || day <= role.To)
            select new TeacherPost
            {
                OwnerId = learners.OwnerId,
                SchoolId = learners.SchoolId,
                GroupId = learners.GroupId,
                TeacherId = role.PersonId,
                SubjectId = null,
            };
        return teaching.Concat(leading);
    }

    public static IQueryable<TeacherPost> OfSubject(
        DiaryDbContext db,
        IReadOnlyCollection<Guid> schools,
        string subjectKey,
        DateOnly day
    ) =>
        from subject in db.Subjects
        where schools.Contains(subject.SchoolId) && subject.Key == subjectKey
        join assignment in db.TeachingAssignments
            on new { subject.SchoolId, SubjectId = subject.Id } equals new { assignment.SchoolId, assignment.SubjectId }
        where assignment.From <= day && (assignment.To == null || day <= assignment.To)
        select new TeacherPost
        {
            OwnerId = assignment.TeacherId,
            SchoolId = assignment.SchoolId,
            GroupId = assignment.GroupId,
            TeacherId = assignment.TeacherId,
            SubjectId = assignment.SubjectId,
        };

    public static async Task<IReadOnlyList<TeacherLine>> ReadAsync(
        DiaryDbContext db,
        IQueryable<TeacherPost> posts,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from post in posts
            join teacher in db.People on post.TeacherId equals teacher.Id
            join learners in db.Groups on post.GroupId equals learners.Id
            from subject in db.Set<Subject>().Where(s => s.Id == post.SubjectId).DefaultIfEmpty()
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            select new
            {
                post.OwnerId,
                post.SchoolId,
                post.GroupId,
                post.TeacherId,
                post.SubjectId,
                Name = new PersonName(teacher.FamilyName, teacher.GivenName, teacher.Patronymic),
                SubjectKey = subject == null ? null : subject.Key,
                Subject = subject == null ? null : subject.Title,
                learners.Kind,
                learners.Title,
                Grade = inClass == null ? null : (int?)inClass.Grade,
                Letter = inClass == null ? null : inClass.Letter,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var schools = rows.Select(row => row.SchoolId).ToHashSet();
        var teachers = rows.Select(row => row.TeacherId).ToHashSet();
        var hours = await db
            .StaffHours.Where(h => schools.Contains(h.SchoolId) && teachers.Contains(h.PersonId))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var hoursOf = hours
            .OrderBy(h => ((int)h.Weekday + 6) % 7)
            .ThenBy(h => h.Start)
            .ToLookup(h => h.PersonId, h => new HoursLine(h.Weekday, h.Start, h.End));
        return
        [
            .. rows.Select(row => new TeacherLine(
                    row.OwnerId,
                    row.GroupId,
                    row.TeacherId,
                    row.SubjectId,
                    row.Name,
                    row.SubjectKey,
                    row.Subject,
                    row.Kind is GroupKind.Class ? null : row.Title,
                    row is { Grade: { } grade, Letter: { } letter } ? SchoolClass.TitleOf(grade, letter) : null,
                    [.. hoursOf[row.TeacherId]]
                ))
                .OrderBy(line => !line.IsClassTeacher)
                .ThenBy(line => line.Subject, StringComparer.Ordinal)
                .ThenBy(line => line.ClassTitle?.Length)
                .ThenBy(line => line.ClassTitle, StringComparer.Ordinal)
                .ThenBy(line => line.GroupTitle, StringComparer.Ordinal),
        ];
    }
}

internal sealed class TeacherPost
{
    public required Guid OwnerId { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid GroupId { get; init; }

    public required Guid TeacherId { get; init; }

    /// <summary>Null for the class teacher.</summary>
    public required Guid? SubjectId { get; init; }
}
