using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Domain.Demo;

/// <summary>A group learns a subject with a teacher, lesson after lesson of a year.</summary>
internal sealed record DemoCourse(
    DemoClass Class,
    DemoGroup Group,
    Subject Subject,
    DemoTeacher Teacher,
    TeachingAssignment Assignment
)
{
    public List<LessonOccurrence> Lessons { get; } = [];
}

/// <summary>What a class does at one lesson: one course, or two side by side.</summary>
internal sealed record DemoUnit(DemoClass Class, Subject Subject, IReadOnlyList<DemoCourse> Courses, int Hours);

/// <summary>Who teaches what to whom in a year, so that the teachers of a department have equally much to do.</summary>
internal sealed class DemoCourses
{
    private readonly DemoCalendar _calendar;
    private readonly DemoFrame _frame;
    private readonly DemoStaff _staff;

    public DemoCourses(DemoCalendar calendar, DemoFrame frame, DemoStaff staff, IEnumerable<DemoClass> classes)
    {
        (_calendar, _frame, _staff) = (calendar, frame, staff);
        foreach (var teacher in staff.Teachers)
        {
            teacher.Load = 0;
        }

        Units = [.. classes.SelectMany(UnitsOf)];
    }

    public IReadOnlyList<DemoUnit> Units { get; }

    public IEnumerable<DemoCourse> All => Units.SelectMany(unit => unit.Courses);

    private IEnumerable<DemoUnit> UnitsOf(DemoClass learning)
    {
        var teachers = new Dictionary<(DemoDepartment, int), DemoTeacher>();
        foreach (var subject in _frame.Subjects.Where(subject => subject.HoursIn(learning.Row.Grade) > 0))
        {
            var hours = subject.HoursIn(learning.Row.Grade);
            var groups = learning.GroupsFor(subject.Row.Key);
            var courses = new List<DemoCourse>();
            for (var part = 0; part < groups.Count; part++)
            {
                var taken = courses.ConvertAll(course => course.Teacher);
                var teacher = Teacher(learning, subject.Row.Key, part, taken, teachers);
                teacher.Load += hours;
                courses.Add(Course(learning, groups[part], subject.Row, teacher));
            }

            yield return new DemoUnit(learning, subject.Row, courses, hours);
        }
    }

    /// <summary>One teacher gives a class all subjects of the department; its class teacher, if of the department.</summary>
    private DemoTeacher Teacher(
        DemoClass learning,
        string subject,
        int part,
        List<DemoTeacher> taken,
        Dictionary<(DemoDepartment, int), DemoTeacher> chosen
    )
    {
        if (subject == "homeroom")
        {
            return learning.Teacher;
        }

        var department = _staff.For(subject, learning.Row.Grade);
        if (chosen.TryGetValue((department, part), out var teacher))
        {
            return teacher;
        }

        var free = department.Teachers.Except(taken).ToList();
        teacher = free.Contains(learning.Teacher) ? learning.Teacher : free.MinBy(other => other.Load)!;
        chosen[(department, part)] = teacher;
        return teacher;
    }

    private DemoCourse Course(DemoClass learning, DemoGroup learners, Subject subject, DemoTeacher teacher) =>
        new(
            learning,
            learners,
            subject,
            teacher,
            new TeachingAssignment
            {
                Id = DemoIds.Named($"assignment/{learners.Row.Id}/{subject.Key}"),
                SchoolId = DemoIds.School,
                TeacherId = teacher.Person.Id,
                GroupId = learners.Row.Id,
                SubjectId = subject.Id,
                From = _calendar.Year.Start,
                To = _calendar.Year.End,
            }
        );
}
