using Diary.Domain.People;

namespace Diary.Domain.Demo;

/// <summary>When teachers may be written to: two or three times a week after lessons. A few have not said.</summary>
internal static class DemoHours
{
    private const int HasSaid = 85;
    private static readonly TimeOnly AfterLessons = new(14, 30);

    private static readonly DayOfWeek[][] Habits =
    [
        [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday],
        [DayOfWeek.Tuesday, DayOfWeek.Thursday],
    ];

    public static IEnumerable<StaffHours> Of(IEnumerable<DemoTeacher> teachers) =>
        from teacher in teachers
        let dice = new DemoDice(teacher.Person.Id, 11)
        let days = dice.Pick(Habits)
        let start = AfterLessons.AddMinutes(dice.Roll(4) * 10)
        where dice.Percent(HasSaid)
        from day in days
        select new StaffHours
        {
            Id = DemoIds.Named($"hours/{teacher.Person.Id}/{day}"),
            SchoolId = DemoIds.School,
            PersonId = teacher.Person.Id,
            Weekday = day,
            Start = start,
            End = start.AddHours(2),
        };
}
