using Diary.Domain.Timetable;

namespace Diary.Domain.Demo;

/// <summary>What becomes different today and on the next school day, for the classes of the people a visitor can be.</summary>
internal sealed class DemoChanges
{
    private const int KnownGrade = 7;
    private static readonly TimeOnly Published = new(16, 20);
    private readonly ILookup<string, string> _reasons = DemoData.Texts("reasons");
    private readonly DemoCalendar _calendar;
    private readonly DemoFrame _frame;
    private readonly DemoStaff _staff;
    private readonly DateOnly _today;
    private readonly ILookup<
        (string Seat, DateOnly Date, int Number),
        (DemoCourse Course, LessonOccurrence Lesson)
    > _lessons;
    private readonly HashSet<(Guid TeacherOrRoom, DateOnly Date, int Number)> _busy = [];
    private readonly HashSet<Guid> _changed = [];
    private readonly List<LessonChange> _changes = [];

    public DemoChanges(DemoCalendar calendar, DemoFrame frame, DemoStaff staff, DemoCourses courses, DateOnly today)
    {
        (_calendar, _frame, _staff, _today) = (calendar, frame, staff, today);
        var window = (
            from course in courses.All
            from lesson in course.Lessons
            where lesson.Date >= today && lesson.Date <= today.AddDays(30)
            select (Course: course, Lesson: lesson)
        ).ToList();
        _lessons = window.ToLookup(item => (item.Course.Class.Seat.Title, item.Lesson.Date, item.Lesson.Number));
        foreach (var (_, lesson) in window)
        {
            _busy.Add((lesson.TeacherId, lesson.Date, lesson.Number));
            _busy.Add((lesson.RoomId!.Value, lesson.Date, lesson.Number));
        }

        if (calendar.Span.NextSchoolDay(KnownGrade, today) is { } next)
        {
            Change(next.Date);
        }
    }

    public IReadOnlyList<LessonChange> All => _changes;

    private void Change(DateOnly next)
    {
        var (seventh, third, ninth) = (
            DemoClasses.KnownClasses[0],
            DemoClasses.KnownClasses[1],
            DemoClasses.KnownClasses[2]
        );
        Move(seventh, next);
        Substitute(seventh, next);
        ChangeRoom(seventh, next);
        Cancel(third, next);
        ChangeRoom(third, next);
        Substitute(ninth, next);
        ChangeRoom(ninth, _today);
        ChangeRoom(seventh, _today);
    }

    private void Cancel(string seat, DateOnly date)
    {
        foreach (var (_, lesson) in At(seat, date, LastNumber(seat, date)))
        {
            Note(lesson.Cancel(Author(), Reason("cancel")), lesson);
        }
    }

    /// <summary>A colleague of the department who is free; else anybody who is.</summary>
    private void Substitute(string seat, DateOnly date)
    {
        foreach (var (course, lesson) in OfWholeClass(seat, date))
        {
            var department = _staff.For(course.Subject.Key, course.Class.Row.Grade);
            var free = department
                .Teachers.Concat(_staff.Teachers)
                .FirstOrDefault(teacher => !_busy.Contains((teacher.Person.Id, date, lesson.Number)));
            if (free is not null)
            {
                _busy.Add((free.Person.Id, date, lesson.Number));
                Note(lesson.Substitute(free.Person.Id, lesson.SubjectId, Author(), Reason("substitution")), lesson);
                return;
            }
        }
    }

    private void ChangeRoom(string seat, DateOnly date)
    {
        foreach (var (course, lesson) in OfWholeClass(seat, date))
        {
            var building = _frame.BuildingOf(course.Class.Row.Grade).Id;
            var room = _frame.SpareRooms.First(spare => spare.BuildingId == building).Id;
            if (_busy.Add((room, date, lesson.Number)))
            {
                Note(lesson.ChangeRoom(room, Author(), Reason("room")), lesson);
                return;
            }
        }
    }

    /// <summary>The last lesson goes to the end of a later day, where its teachers are free.</summary>
    private void Move(string seat, DateOnly date)
    {
        var lessons = At(seat, date, LastNumber(seat, date));
        for (var day = _calendar.Span.NextSchoolDay(KnownGrade, date); day is not null; )
        {
            var number = LastNumber(seat, day.Date) + 1;
            if (number <= DemoLessons.MaxPerDay && lessons.TrueForAll(item => IsFree(item.Lesson, day.Date, number)))
            {
                var deed = Author().ChangeId;
                foreach (var (_, lesson) in lessons)
                {
                    var (startsAt, endsAt) = _frame.TimesOf(day, number);
                    var to = new LessonTime(day.Date, number, startsAt, endsAt);
                    Note(lesson.MoveTo(to, Author() with { DeedId = deed }, Reason("move")), lesson);
                    _busy.Add((lesson.TeacherId, day.Date, number));
                    _busy.Add((lesson.RoomId!.Value, day.Date, number));
                }

                return;
            }

            day = _calendar.Span.NextSchoolDay(KnownGrade, day.Date);
        }
    }

    private bool IsFree(LessonOccurrence lesson, DateOnly date, int number) =>
        !_busy.Contains((lesson.TeacherId, date, number)) && !_busy.Contains((lesson.RoomId!.Value, date, number));

    private List<(DemoCourse Course, LessonOccurrence Lesson)> At(string seat, DateOnly date, int number) =>
        [.. _lessons[(seat, date, number)]];

    /// <summary>Lessons from the second on that nothing has happened to.</summary>
    private IEnumerable<(DemoCourse Course, LessonOccurrence Lesson)> OfWholeClass(string seat, DateOnly date) =>
        Enumerable
            .Range(2, DemoLessons.MaxPerDay - 1)
            .Select(number => At(seat, date, number))
            .Where(items => items is [var (_, lesson)] && !_changed.Contains(lesson.Id))
            .Select(items => items[0]);

    private int LastNumber(string seat, DateOnly date) =>
        Enumerable.Range(1, DemoLessons.MaxPerDay).LastOrDefault(number => _lessons.Contains((seat, date, number)));

    private void Note(LessonChange change, LessonOccurrence lesson)
    {
        _changed.Add(lesson.Id);
        _changes.Add(change);
    }

    private LessonAuthor Author()
    {
        var at = _frame.Instant(_today.AddDays(-1), Published);
        return new LessonAuthor(DemoIds.At(at, DemoRowKind.Change, _changes.Count), _staff.Office[0].Id, at);
    }

    private string Reason(string kind) => _reasons[kind].First();
}
