using Diary.Domain.Access;
using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>Whose part of an answer it is, with what the calendar needs to know.</summary>
/// <param name="Id">What the lines of an answer name as their owner; null for a class, which is the only one.</param>
/// <param name="Clock">Of the school: the times of its lessons are told by it.</param>
/// <param name="ClassId">A student's own class; null where it is not known.</param>
internal sealed record DiaryOwner(
    Guid? Id,
    Guid SchoolId,
    int Grade,
    OwnerName Name,
    TimeZoneInfo Clock,
    Guid? ClassId = null
)
{
    public static IReadOnlyList<DiaryOwner> Of(Viewer viewer, IReadOnlyList<VisibleStudent> students, DiaryQuery query)
    {
        if (students.Count > 0)
        {
            return [.. students.Select(student => OfStudent(student))];
        }

        var (school, clock) = (viewer.Posts[0].SchoolId, viewer.Posts[0].TimeZone);
        return query.Whose is Whose.OfClass(var name)
            ? [new DiaryOwner(null, school, name.Grade, new OwnerName(null, Title(name)), clock)]
            : [new DiaryOwner(null, school, Grades.Last, new OwnerName(null, null), clock)];
    }

    private static DiaryOwner OfStudent(VisibleStudent student) =>
        new(
            student.StudentId,
            student.SchoolId,
            student.Grade,
            student.Relation is StudentRelation.Self
                ? new OwnerName(null, null)
                : new OwnerName(student.GivenName, student.ClassTitle),
            student.TimeZone,
            student.ClassId
        );

    private static string Title(ClassName name) => SchoolClass.TitleOf(name.Grade, name.Letter);
}
