using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Homework;

/// <summary>Whose groups count in an answer, and on which days, as the beginning of <see cref="HomeworkQuery"/>.</summary>
internal static class HomeworkScopes
{
    /// <summary>The students' groups, each as long as the student belongs to it.</summary>
    public static FormattableString OfStudents(IReadOnlyCollection<VisibleStudent> students)
    {
        var ids = students.Select(student => student.StudentId).ToList();
        var schools = students.Select(student => student.SchoolId).Distinct().ToList();
        return $"""
            SELECT m.student_id AS owner_id, m.school_id, m.group_id, m.valid_from,
                COALESCE(m.valid_to, {DateOnly.MaxValue}) AS valid_to
            FROM group_memberships m
            WHERE m.school_id IN ({schools}) AND m.student_id IN ({ids})
            """;
    }

    /// <summary>
    /// A class and its parts in the school year of the day, as far as the viewer works with it: all of it for its class
    /// teacher and for an administrator, the groups they teach today for teachers, nothing for an operator.
    /// </summary>
    public static FormattableString OfClass(Viewer viewer, ClassName name, DateOnly day)
    {
        var schools = viewer.SchoolsOfWork();
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var ownClasses = AccessRules.OwnClasses(viewer);
        var taught = viewer.TeachingGroups.Select(group => group.GroupId).Distinct().ToList();
        return $"""
            SELECT c.id AS owner_id, g.school_id, g.id AS group_id, y.starts_on AS valid_from, y.ends_on AS valid_to
            FROM groups g
            JOIN classes c ON c.id = g.class_id
            JOIN academic_years y ON y.id = c.year_id
            WHERE c.school_id IN ({schools}) AND c.grade = {name.Grade} AND c.letter = {name.Letter}
                AND {day} BETWEEN y.starts_on AND y.ends_on
                AND (g.school_id IN ({administered}) OR c.id IN ({ownClasses}) OR g.id IN ({taught}))
            """;
    }
}
