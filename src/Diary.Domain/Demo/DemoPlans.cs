using Diary.Domain.PlannedWorks;
using Diary.Domain.Timetable;

namespace Diary.Domain.Demo;

/// <summary>What teachers have announced for the coming weeks: the works that <see cref="DemoMarks"/> will mark.</summary>
internal sealed class DemoPlans
{
    private const int DaysAhead = 28;
    private const int AnnouncedBefore = 6;

    /// <summary>The lesson after so many others that is promised to have a test.</summary>
    private const int Promised = 3;
    private static readonly TimeOnly AfterLessons = new(15, 10);
    private readonly DemoWorks _works = new();
    private readonly DemoFrame _frame;
    private readonly DateOnly _today;
    private readonly Dictionary<(DemoClass, DateOnly), Guid> _big = [];
    private readonly List<PlannedWork> _plans = [];

    public DemoPlans(DemoFrame frame, DemoCourses courses, DateOnly today)
    {
        (_frame, _today) = (frame, today);
        foreach (var course in courses.All.Where(DemoMarks.IsMarked))
        {
            Fill(course);
        }
    }

    public IReadOnlyList<PlannedWork> All => _plans;

    private void Fill(DemoCourse course)
    {
        var past = course.Lessons.Count(lesson => lesson.Date <= _today);
        for (var i = past; i < course.Lessons.Count && course.Lessons[i].Date <= _today.AddDays(DaysAhead); i++)
        {
            var dice = new DemoDice(course.Lessons[i].Id, 3);
            var work = _works.At(course.Subject.Key, i, false, dice);
            if (i - past == Promised && IsPromised(course))
            {
                Add(course, course.Lessons[i], new DemoWork("test", DemoWork.Big, null, true), dice);
            }
            else if (work is { IsForAll: true } && IsAnnounced(course, dice))
            {
                Add(course, course.Lessons[i], work, dice);
            }
        }
    }

    private void Add(DemoCourse course, LessonOccurrence lesson, DemoWork work, DemoDice dice)
    {
        if (!IsBearable(course, work, lesson.Date))
        {
            return;
        }

        var at = _frame.Instant(_today.AddDays(-dice.Between(1, AnnouncedBefore)), AfterLessons);
        _plans.Add(
            new PlannedWork
            {
                Id = DemoIds.At(at, DemoRowKind.Plan, _plans.Count),
                SchoolId = DemoIds.School,
                GroupId = lesson.GroupId,
                SubjectId = lesson.SubjectId,
                LessonId = lesson.Id,
                Date = lesson.Date,
                WorkType = work.Type,
                Title = work.Title,
                AuthorId = course.Teacher.Person.Id,
                CreatedAt = at,
            }
        );
    }

    /// <summary>What visitors are likely to ask for is there on any school day: a test in algebra or mathematics.</summary>
    private static bool IsPromised(DemoCourse course) =>
        course.Class.IsKnown && course.Subject.Key is "algebra" or "math";

    private static bool IsAnnounced(DemoCourse course, DemoDice dice) => course.Class.IsKnown || dice.Percent(80);

    /// <summary>One big work a day for a class, or one for each of its parts side by side.</summary>
    private bool IsBearable(DemoCourse course, DemoWork work, DateOnly date)
    {
        if (!work.IsBig)
        {
            return true;
        }

        var subject = _big.GetValueOrDefault((course.Class, date), course.Subject.Id);
        return _big.TryAdd((course.Class, date), course.Subject.Id) || subject == course.Subject.Id;
    }
}
