using Diary.Domain.People;

namespace Diary.Domain.Demo;

/// <summary>The whole school as rows, the same ones for the same day.</summary>
internal sealed class DemoContents
{
    public DemoContents(DateOnly today)
    {
        var startYear = DemoCalendar.StartYear(today);
        var names = new DemoNames();
        Frame = new DemoFrame();
        Families = new DemoFamilies(names, startYear);
        Staff = new DemoStaff(names, Frame, new DateOnly(startYear - 1, DemoCalendar.FirstMonth, 1));
        DemoCalendar[] calendars = [Calendar(startYear - 1), Calendar(startYear)];
        Grading = new DemoGrading(calendars);
        Years = [new DemoYear(this, calendars[0], 1, today), new DemoYear(this, calendars[1], 0, today)];
    }

    public DemoFrame Frame { get; }

    public DemoFamilies Families { get; }

    public DemoStaff Staff { get; }

    public DemoGrading Grading { get; }

    /// <summary>Last year and this one.</summary>
    public IReadOnlyList<DemoYear> Years { get; }

    public IEnumerable<Person> People =>
        Families.Students.Concat(Families.Guardians).Concat(Staff.Teachers.Select(t => t.Person)).Concat(Staff.Office);

    private DemoCalendar Calendar(int startYear) => new(Frame.School, startYear, DemoFrame.ShortBellsId);
}

/// <summary>Everything that belongs to one academic year.</summary>
internal sealed class DemoYear
{
    public DemoYear(DemoContents school, DemoCalendar calendar, int yearsAgo, DateOnly today)
    {
        Calendar = calendar;
        Classes = DemoClasses.Of(Calendar, yearsAgo, school.Frame, school.Staff, school.Families);
        Courses = new DemoCourses(Calendar, school.Frame, school.Staff, Classes);
        Lessons = new DemoLessons(Calendar, school.Frame, new DemoTimetable(Courses, Calendar.Year.Title), today);
        DemoTopics.Write(Courses, today);
        var absences = new DemoAbsences(Calendar, Classes, today);
        Attendance = new DemoAttendance(absences, Courses, today);
        Notices = new DemoNotices(school.Frame, school.Families, Classes, absences, today);
        var policy = school.Grading.At(Calendar.Year.Start);
        Marks = new DemoMarks(Calendar, Courses, Attendance, policy, today);
        Plans = new DemoPlans(school.Frame, Courses, today);
        TermGrades = new DemoTermGrades(Calendar, school.Frame, Courses, Marks, policy, today);
        Changes = new DemoChanges(Calendar, school.Frame, school.Staff, Courses, today);
        Homework = new DemoHomework(Calendar, Courses, school.Frame, today);
        Materials = new DemoMaterials(Homework);
        Ticks = new DemoTicks(Homework);
    }

    public DemoCalendar Calendar { get; }

    public IReadOnlyList<DemoClass> Classes { get; }

    public DemoCourses Courses { get; }

    public DemoLessons Lessons { get; }

    public DemoAttendance Attendance { get; }

    public DemoNotices Notices { get; }

    public DemoMarks Marks { get; }

    public DemoPlans Plans { get; }
    public DemoTermGrades TermGrades { get; }

    public DemoChanges Changes { get; }

    public DemoHomework Homework { get; }

    public DemoMaterials Materials { get; }

    public DemoTicks Ticks { get; }
}
