using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Announcements;

/// <summary>Whom an announcement reaches, as a query, and who may speak to whom.</summary>
internal static class AnnouncementAccess
{
    /// <summary>What the viewer may read on the day, withdrawn ones and the old among them.</summary>
    public static IQueryable<Announcement> Readable(DiaryDbContext db, Viewer viewer, DateOnly day)
    {
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var authors = viewer.Persons.Select(person => person.PersonId).ToList();
        var schools = viewer
            .Students.Select(student => student.SchoolId)
            .Concat(viewer.SchoolsOfWork())
            .Distinct()
            .ToList();
        var reached = Reached(db, viewer, day);
        return db.Announcements.Where(a =>
            schools.Contains(a.SchoolId)
            && (
                administered.Contains(a.SchoolId)
                || authors.Contains(a.AuthorId)
                || reached.Any(r => r.SchoolId == a.SchoolId && r.AnnouncementId == a.Id)
            )
        );
    }

    /// <summary>A class teacher speaks to the own class and its groups; an administrator to any at the school.</summary>
    public static IQueryable<Guid> GroupsToSpeakTo(DiaryDbContext db, Viewer viewer, Guid schoolId)
    {
        var isAdministrator = viewer.IsAdministrator(schoolId);
        var own = AccessRules.OwnClasses(viewer);
        return db
            .Groups.Where(g =>
                g.SchoolId == schoolId && (isAdministrator || (g.ClassId != null && own.Contains(g.ClassId.Value)))
            )
            .Select(g => g.Id);
    }

    private static IQueryable<AnnouncementAudience> Reached(DiaryDbContext db, Viewer viewer, DateOnly day)
    {
        var students = Places(viewer, StudentRelation.Self);
        var wards = Places(viewer, StudentRelation.Guardian);
        var work = viewer.SchoolsOfWork();
        var taught = viewer.TeachingGroups.Select(group => group.GroupId).Distinct().ToList();
        var ownClasses = AccessRules.OwnClasses(viewer);
        var memberships = db.MembershipsBetween(day, day);
        var groups = db.Groups;
        return db.AnnouncementAudiences.Where(a =>
            (
                a.ForStudents
                && (
                    (a.ClassId == null && a.GroupId == null && students.Schools.Contains(a.SchoolId))
                    || students.Classes.Contains(a.ClassId!.Value)
                    || memberships.Any(m => m.GroupId == a.GroupId && students.Ids.Contains(m.StudentId))
                )
            )
            || (
                a.ForGuardians
                && (
                    (a.ClassId == null && a.GroupId == null && wards.Schools.Contains(a.SchoolId))
                    || wards.Classes.Contains(a.ClassId!.Value)
                    || memberships.Any(m => m.GroupId == a.GroupId && wards.Ids.Contains(m.StudentId))
                )
            )
            || (a.ForStaff && a.ClassId == null && a.GroupId == null && work.Contains(a.SchoolId))
            // What a class or its families are told, its class teacher and its teachers may read.
            || ownClasses.Contains(a.ClassId!.Value)
            || taught.Contains(a.GroupId!.Value)
            || groups.Any(g =>
                (a.ClassId != null && g.ClassId == a.ClassId && taught.Contains(g.Id))
                || (g.Id == a.GroupId && g.ClassId != null && ownClasses.Contains(g.ClassId.Value))
            )
        );
    }

    private static Place Places(Viewer viewer, StudentRelation relation)
    {
        var students = viewer.Students.Where(student => student.Relation == relation).ToList();
        return new Place(
            [.. students.Select(student => student.StudentId)],
            [.. students.Select(student => student.ClassId).OfType<Guid>()],
            [.. students.Select(student => student.SchoolId).Distinct()]
        );
    }

    private sealed record Place(IReadOnlyList<Guid> Ids, IReadOnlyList<Guid> Classes, IReadOnlyList<Guid> Schools);
}
