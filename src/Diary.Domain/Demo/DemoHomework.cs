using Diary.Domain.Homework;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Domain.Demo;

/// <summary>What was set from lesson to lesson: tasks, «не задано», and what nobody has entered yet.</summary>
internal sealed class DemoHomework
{
    private static readonly HashSet<string> KeySubjects =
    [
        "russian",
        "literature",
        "reading",
        "english",
        "math",
        "algebra",
        "geometry",
        "world",
        "physics",
        "history",
    ];

    private static readonly HashSet<string> LightSubjects = ["pe", "music", "art", "technology", "safety", "project"];
    private readonly DemoTasks _tasks = new();
    private readonly DemoCalendar _calendar;
    private readonly DateOnly _today;
    private readonly bool _isOver;
    private readonly List<DemoTask> _all = [];
    private readonly List<HomeworkTarget> _targets = [];

    public DemoHomework(DemoCalendar calendar, DemoCourses courses, DemoFrame frame, DateOnly today)
    {
        StartOfToday = frame.Instant(today, TimeOnly.MinValue);
        (_calendar, _today, _isOver) = (calendar, today, calendar.Year.End < today);
        foreach (var course in courses.All)
        {
            Fill(course, [.. course.Lessons.OrderBy(lesson => lesson.StartsAt)]);
        }
    }

    public DateOnly Today => _today;

    public DateTimeOffset StartOfToday { get; }

    public IReadOnlyList<DemoTask> Tasks => _all;

    public IEnumerable<HomeworkAssignment> Assignments => _all.Select(task => task.Row);

    public IReadOnlyList<HomeworkTarget> Targets => _targets;

    private void Fill(DemoCourse course, List<LessonOccurrence> lessons)
    {
        var next = _calendar.Span.NextSchoolDay(course.Class.Row.Grade, Clamped(_today))?.Date;
        for (var i = 1; i < lessons.Count && lessons[i - 1].Date <= _today; i++)
        {
            var (assigned, due) = (lessons[i - 1], lessons[i]);
            if (assigned.Date == due.Date || due.State == LessonState.Cancelled)
            {
                continue;
            }

            var dice = new DemoDice(due.Id, 7);
            if (IsEntered(course, due.Date, next, dice))
            {
                Set(course, assigned, due, dice);
                SetForOne(course, assigned, due, due.Date == next, dice);
            }
        }
    }

    /// <summary>The day before the year in summer: the calendar knows no other days.</summary>
    private DateOnly Clamped(DateOnly date) => date > _calendar.Year.End ? _calendar.Year.End : date;

    private bool IsEntered(DemoCourse course, DateOnly due, DateOnly? next, DemoDice dice)
    {
        var isKey = KeySubjects.Contains(course.Subject.Key);
        var percent = (course.Class.IsKnown, _isOver) switch
        {
            (true, _) when due <= next && isKey => 100,
            (false, true) => 45,
            _ when due <= next => 88,
            _ => 60,
        };
        return dice.Percent(percent) || HasNone(course);
    }

    /// <summary>Grade 1 has no homework, and a talk of the class none either.</summary>
    private static bool HasNone(DemoCourse course) =>
        course.Class.Row.Grade == Grades.First || course.Subject.Key == "homeroom";

    private void Set(DemoCourse course, LessonOccurrence assigned, LessonOccurrence due, DemoDice dice)
    {
        var isNothing = HasNone(course) || dice.Percent(LightSubjects.Contains(course.Subject.Key) ? 65 : 9);
        var text = isNothing ? "" : _tasks.For(course.Subject.Key, course.Class.Row.Grade, Progress(due.Date), dice);
        Add(course, assigned, due, text, isNothing ? null : dice.Between(2, 8) * 5);
    }

    /// <summary>Somebody has a task of their own: the known student of primary school, and now and then another.</summary>
    private void SetForOne(
        DemoCourse course,
        LessonOccurrence assigned,
        LessonOccurrence due,
        bool isNext,
        DemoDice dice
    )
    {
        var isForKnown = isNext && course.Class.IsKnown && course.Subject.Key is "math" or "english";
        if (HasNone(course) || (!isForKnown && dice.Roll(400) > 0))
        {
            return;
        }

        var student =
            isForKnown && course.Group.Students.FirstOrDefault(DemoFamilies.IsKnown) is { } known
                ? known
                : dice.Pick(course.Group.Students);
        var homework = Add(course, assigned, due, _tasks.ForOne(Progress(due.Date), dice), 15);
        _targets.Add(
            new HomeworkTarget
            {
                SchoolId = homework.SchoolId,
                HomeworkId = homework.Id,
                StudentId = student.Id,
            }
        );
    }

    private HomeworkAssignment Add(
        DemoCourse course,
        LessonOccurrence assigned,
        LessonOccurrence due,
        string text,
        int? minutes
    )
    {
        var homework = new HomeworkAssignment
        {
            Id = DemoIds.At(assigned.EndsAt, DemoRowKind.Homework, _all.Count),
            SchoolId = DemoIds.School,
            GroupId = due.GroupId,
            SubjectId = due.SubjectId,
            AssignedLessonId = assigned.Id,
            DueDate = due.Date,
            DueLessonId = due.Id,
            Text = text,
            IsNothingSet = text.Length == 0,
            Minutes = minutes,
            AuthorId = course.Teacher.Person.Id,
            CreatedAt = assigned.EndsAt,
        };
        _all.Add(new DemoTask(homework, course));
        return homework;
    }

    private double Progress(DateOnly date) =>
        (date.DayNumber - _calendar.Year.Start.DayNumber)
        / (double)(_calendar.Year.End.DayNumber - _calendar.Year.Start.DayNumber);
}

/// <summary>Homework, and what it was set in.</summary>
internal sealed record DemoTask(HomeworkAssignment Row, DemoCourse Course);
