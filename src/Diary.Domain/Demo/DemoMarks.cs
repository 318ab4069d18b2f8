using System.Globalization;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Domain.Demo;

/// <summary>The marks of a year: every student has their own strength, and it differs by subject. None in grade 1.</summary>
internal sealed class DemoMarks
{
    private static readonly HashSet<string> DoubleMarked = ["dictation", "essay"];
    private readonly DemoWorks _works = new();
    private readonly ILookup<string, string> _comments = DemoData.Texts("comments");
    private readonly IReadOnlyList<string> _reasons = [.. DemoData.Texts("reasons")["correction"]];
    private readonly DemoAttendance _attendance;
    private readonly DateOnly _today;
    private readonly int _dueDays;
    private readonly bool _isLongAgo;
    private readonly List<MarkColumn> _columns = [];
    private readonly List<Mark> _marks = [];
    private readonly List<MarkRevision> _revisions = [];

    public DemoMarks(
        DemoCalendar calendar,
        DemoCourses courses,
        DemoAttendance attendance,
        GradingPolicy policy,
        DateOnly today
    )
    {
        _dueDays = policy.DueDays;
        (_attendance, _today, _isLongAgo) = (attendance, today, calendar.Year.End < today);
        foreach (var course in courses.All.Where(IsMarked))
        {
            for (var i = 0; i < course.Lessons.Count && course.Lessons[i].Date < today; i++)
            {
                Fill(course, course.Lessons[i], i);
            }
        }
    }

    public IReadOnlyList<MarkColumn> Columns => _columns;

    public IReadOnlyList<Mark> Marks => _marks;

    public IReadOnlyList<MarkRevision> Revisions => _revisions;

    public static bool IsMarked(DemoCourse course) =>
        course.Class.Row.Grade > Grades.First && course.Subject.Key is not ("homeroom" or "ethics");

    private void Fill(DemoCourse course, LessonOccurrence lesson, int number)
    {
        var dice = new DemoDice(lesson.Id, 3);
        if (_works.At(course.Subject.Key, number, _isLongAgo, dice) is not { } work)
        {
            return;
        }

        var column = new MarkColumn
        {
            Id = DemoIds.At(lesson.EndsAt, DemoRowKind.Column, _columns.Count),
            SchoolId = DemoIds.School,
            LessonId = lesson.Id,
            GroupId = lesson.GroupId,
            SubjectId = lesson.SubjectId,
            Date = lesson.Date,
            WorkType = work.Type,
            Weight = work.Weight,
            Title = work.Title,
        };
        _columns.Add(column);
        var some = dice.Between(3, 5);
        foreach (var student in course.Group.Students)
        {
            if (_attendance.IsAbsent(student.Id, lesson.Date))
            {
                Owe(work, column, lesson, student, dice);
            }
            else if (work.IsForAll || dice.Roll(course.Group.Students.Count) < some)
            {
                Put(work, column, lesson, student, dice, course.Class.IsKnown);
            }
        }
    }

    /// <summary>Who missed a big work owes it, where the teacher noted it.</summary>
    private void Owe(DemoWork work, MarkColumn column, LessonOccurrence lesson, Person student, DemoDice dice)
    {
        if (work.IsBig && !_isLongAgo && dice.Percent(60))
        {
            _marks.Add(NewMark(column, lesson, student, 0, MarkKind.Owed, null, null));
        }
    }

    private void Put(
        DemoWork work,
        MarkColumn column,
        LessonOccurrence lesson,
        Person student,
        DemoDice dice,
        bool isKnown
    )
    {
        var value = Value(student, lesson.SubjectId, dice);
        var comment = dice.Percent(isKnown ? 12 : 3) ? Comment(value, dice) : null;
        var isCorrected = value > 2 && dice.Roll(150) == 0 && lesson.Date.AddDays(3) < _today;
        var mark = NewMark(column, lesson, student, 0, MarkKind.Numeric, isCorrected ? value - 1 : value, comment);
        _marks.Add(mark);
        if (isCorrected)
        {
            Correct(mark, value, lesson, dice);
        }

        if (work.IsForAll && DoubleMarked.Contains(work.Type) && dice.Percent(50))
        {
            var second = Value(student, lesson.SubjectId, dice);
            _marks.Add(NewMark(column, lesson, student, 1, MarkKind.Numeric, second, null));
        }
    }

    private void Correct(Mark mark, int value, LessonOccurrence lesson, DemoDice dice)
    {
        var at = lesson.EndsAt.AddDays(dice.Between(1, 2));
        var correction = new MarkCorrection(
            DemoIds.At(at, DemoRowKind.Revision, _revisions.Count),
            mark.AuthorId,
            at,
            dice.Pick(_reasons)
        );
        _revisions.Add(mark.Correct(MarkValue.Of(value), mark.Comment, correction));
    }

    private string Comment(int value, DemoDice dice) =>
        dice.Pick(_comments[value.ToString(CultureInfo.InvariantCulture)].ToList());

    /// <summary>In hundredths: the student's strength, the liking for the subject, the day.</summary>
    private static int Value(Person student, Guid subjectId, DemoDice dice)
    {
        var strength = new DemoDice(student.Id, 1).Between(320, 475);
        var liking = new DemoDice(student.Id, subjectId).Between(-45, 45);
        var day = dice.Between(-55, 55) + dice.Between(-55, 55);
        return Math.Clamp((strength + liking + day + 50) / 100, 2, 5);
    }

    private Mark NewMark(
        MarkColumn column,
        LessonOccurrence lesson,
        Person student,
        int slot,
        MarkKind kind,
        int? value,
        string? comment
    )
    {
        var at = lesson.EndsAt.AddHours(column.Weight);
        return new Mark
        {
            Id = DemoIds.At(lesson.EndsAt, DemoRowKind.Mark, _marks.Count),
            SchoolId = DemoIds.School,
            ColumnId = column.Id,
            StudentId = student.Id,
            Slot = slot,
            Kind = kind,
            Value = value,
            Comment = comment,
            DueOn = kind is MarkKind.Owed ? lesson.Date.AddDays(_dueDays) : null,
            AuthorId = lesson.TeacherId,
            CreatedAt = at,
            VisibleFrom = at,
            Date = lesson.Date,
            SubjectId = lesson.SubjectId,
            GroupId = lesson.GroupId,
        };
    }
}
