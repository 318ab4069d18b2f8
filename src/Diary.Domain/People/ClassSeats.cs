using Diary.Domain.Database;
using Diary.Domain.School;

namespace Diary.Domain.People;

/// <summary>In which class a student is.</summary>
internal static class ClassSeats
{
    /// <summary>Every enrolment with the class it is in: a query asks it for one student on one day.</summary>
    public static IQueryable<ClassSeat> Of(DiaryDbContext db) =>
        from membership in db.Set<GroupMembership>()
        join whole in db.Set<Group>() on membership.GroupId equals whole.Id
        join learning in db.Set<SchoolClass>() on whole.ClassId equals learning.Id
        where whole.Kind == GroupKind.Class
        select new ClassSeat
        {
            SchoolId = membership.SchoolId,
            StudentId = membership.StudentId,
            From = membership.From,
            To = membership.To,
            Grade = learning.Grade,
            Letter = learning.Letter,
        };
}

internal sealed class ClassSeat
{
    public required Guid SchoolId { get; init; }

    public required Guid StudentId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly? To { get; init; }

    public required int Grade { get; init; }

    public required string Letter { get; init; }
}
