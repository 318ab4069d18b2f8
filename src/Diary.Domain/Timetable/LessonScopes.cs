using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Timetable;

/// <summary>Whose groups count in an answer, and on which days.</summary>
internal static class LessonScopes
{
    /// <summary>The students' groups, each as long as the student belongs to it.</summary>
    public static IQueryable<LessonScope> OfStudents(DiaryDbContext db, IReadOnlyCollection<VisibleStudent> students)
    {
        var ids = students.Select(student => student.StudentId).ToList();
        var schools = students.Select(student => student.SchoolId).Distinct().ToList();
        return from membership in db.GroupMemberships
            where schools.Contains(membership.SchoolId) && ids.Contains(membership.StudentId)
            select new LessonScope
            {
                OwnerId = membership.StudentId,
                SchoolId = membership.SchoolId,
                GroupId = membership.GroupId,
                From = membership.From,
                To = membership.To,
            };
    }

    /// <summary>One student's groups, whoever asks: the lessons are narrowed by the reader.</summary>
    public static IQueryable<LessonScope> OfStudent(
        DiaryDbContext db,
        IReadOnlyCollection<Guid> schools,
        Guid studentId
    ) =>
        from membership in db.GroupMemberships
        where schools.Contains(membership.SchoolId) && membership.StudentId == studentId
        select new LessonScope
        {
            OwnerId = membership.StudentId,
            SchoolId = membership.SchoolId,
            GroupId = membership.GroupId,
            From = membership.From,
            To = membership.To,
        };

    /// <summary>A class and its parts in the school year of the day: no secret from who works at the school.</summary>
    public static IQueryable<LessonScope> OfClass(
        DiaryDbContext db,
        IReadOnlyCollection<Guid> schools,
        ClassName name,
        DateOnly day
    ) =>
        from learners in db.Groups
        join inClass in db.Classes on learners.ClassId equals inClass.Id
        join year in db.AcademicYears on inClass.YearId equals year.Id
        where schools.Contains(inClass.SchoolId) && inClass.Grade == name.Grade && inClass.Letter == name.Letter
        where year.Start <= day && day <= year.End
        select new LessonScope
        {
            OwnerId = inClass.Id,
            SchoolId = learners.SchoolId,
            GroupId = learners.Id,
            From = year.Start,
            To = year.End,
        };

    /// <summary>
    /// The same, as far as the viewer works with the class: all of it for its class teacher and for an administrator, the
    /// groups they teach today for teachers, nothing for an operator.
    /// </summary>
    public static IQueryable<LessonScope> OfClass(DiaryDbContext db, Viewer viewer, ClassName name, DateOnly day)
    {
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var ownClasses = AccessRules.OwnClasses(viewer);
        var taught = viewer.TeachingGroups.Select(group => group.GroupId).Distinct().ToList();
        return from scope in OfClass(db, viewer.SchoolsOfWork(), name, day)
            where
                administered.Contains(scope.SchoolId)
                || ownClasses.Contains(scope.OwnerId)
                || taught.Contains(scope.GroupId)
            select scope;
    }

    /// <summary>Everything that the viewer works with on the day: the same for all classes at once.</summary>
    public static IQueryable<LessonScope> OfWork(DiaryDbContext db, Viewer viewer, DateOnly day)
    {
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var ownClasses = AccessRules.OwnClasses(viewer);
        var taught = viewer.TeachingGroups.Select(group => group.GroupId).Distinct().ToList();
        return from learners in db.Groups
            join year in db.AcademicYears on learners.YearId equals year.Id
            where year.Start <= day && day <= year.End
            where
                administered.Contains(learners.SchoolId)
                || ownClasses.Contains(learners.ClassId!.Value)
                || taught.Contains(learners.Id)
            select new LessonScope
            {
                OwnerId = learners.Id,
                SchoolId = learners.SchoolId,
                GroupId = learners.Id,
                From = year.Start,
                To = year.End,
            };
    }
}

/// <summary>The lessons of a group that count for somebody, from a day to a day.</summary>
internal sealed class LessonScope
{
    public required Guid OwnerId { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid GroupId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly? To { get; init; }
}
