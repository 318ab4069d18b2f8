using Diary.Domain.Homework;
using Diary.Domain.People;

namespace Diary.Domain.Demo;

/// <summary>What the students whom a visitor can know have ticked off as done.</summary>
internal sealed class DemoTicks
{
    private const int Percent = 85;
    private const int PercentOfNew = 35;
    private static readonly TimeSpan UntilEvening = TimeSpan.FromHours(5);

    public DemoTicks(DemoHomework homework)
    {
        var targets = homework.Targets.ToLookup(target => target.HomeworkId, target => target.StudentId);
        All =
        [
            .. from task in homework.Tasks
            where !task.Row.IsNothingSet && task.Row.CreatedAt < homework.StartOfToday
            from student in task.Course.Group.Students
            where DemoFamilies.IsKnown(student)
            where !targets.Contains(task.Row.Id) || targets[task.Row.Id].Contains(student.Id)
            where IsDone(task, student, homework.Today)
            select new HomeworkDone
            {
                SchoolId = task.Row.SchoolId,
                HomeworkId = task.Row.Id,
                StudentId = student.Id,
                At = task.Row.CreatedAt + UntilEvening,
            },
        ];
    }

    public IReadOnlyList<HomeworkDone> All { get; }

    private static bool IsDone(DemoTask task, Person student, DateOnly today) =>
        new DemoDice(task.Row.Id, student.Id).Percent(task.Row.DueDate > today ? PercentOfNew : Percent);
}
