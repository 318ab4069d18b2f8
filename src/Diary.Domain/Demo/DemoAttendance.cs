using Diary.Domain.Attendance;
using Diary.Domain.Timetable;

namespace Diary.Domain.Demo;

/// <summary>Who was ill, away or late in a year.</summary>
internal sealed class DemoAttendance
{
    private const int DaysOfYear = 270;
    private const int LatePercent = 5;
    private readonly Dictionary<Guid, AttendanceCode?[]> _absences = [];
    private readonly List<AttendanceRecord> _records = [];
    private readonly DemoCalendar _calendar;
    private readonly AttendanceCode _late;
    private readonly DateOnly _today;

    public DemoAttendance(DemoCalendar calendar, IEnumerable<DemoClass> classes, DemoCourses courses, DateOnly today)
    {
        (_calendar, _today) = (calendar, today);
        _late = Codes.First(code => code.Category == AttendanceCategory.Late);
        foreach (var student in classes.SelectMany(learning => learning.Students))
        {
            _absences[student.Id] = AbsencesOf(student.Id);
        }

        foreach (var course in courses.All)
        {
            CallRolls(course);
        }
    }

    /// <summary>The letters of the school's journal.</summary>
    public static IReadOnlyList<AttendanceCode> Codes { get; } =
    [
        .. DemoData
            .Table("attendance-codes")
            .Select(row => new AttendanceCode
            {
                Id = DemoIds.Named($"attendance/{row[0]}"),
                SchoolId = DemoIds.School,
                Code = row[0],
                Title = row[1],
                Category = DemoData.Kind<AttendanceCategory>(row[2]),
                CountsAsAbsence = row[3] == "yes",
                NeedsNote = row[4] == "yes",
            }),
    ];

    public IReadOnlyList<AttendanceRecord> Records => _records;

    public bool IsAbsent(Guid studentId, DateOnly date) => _absences[studentId][DayOf(date)] is not null;

    private int DayOf(DateOnly date) => date.DayNumber - _calendar.Year.Start.DayNumber;

    /// <summary>Two to four times a year, from a day to a week; mostly illness.</summary>
    private AttendanceCode?[] AbsencesOf(Guid studentId)
    {
        var days = new AttendanceCode?[DaysOfYear];
        var dice = new DemoDice(studentId, _calendar.Year.Start.Year);
        for (var times = dice.Between(2, 4); times > 0; times--)
        {
            var first = dice.Roll(DaysOfYear);
            var code = dice.Roll(100) switch
            {
                < 60 => AttendanceCategory.Ill,
                < 85 => AttendanceCategory.Valid,
                _ => AttendanceCategory.AbsentUnexcused,
            };
            var length = code == AttendanceCategory.Ill ? dice.Between(2, 7) : 1;
            Array.Fill(days, Codes.First(other => other.Category == code), first, Math.Min(length, DaysOfYear - first));
        }

        return days;
    }

    private void CallRolls(DemoCourse course)
    {
        foreach (var lesson in course.Lessons.Where(lesson => lesson.Date < _today))
        {
            foreach (var student in course.Group.Students)
            {
                if (_absences[student.Id][DayOf(lesson.Date)] is { } code)
                {
                    Add(lesson, student.Id, code, null);
                }
            }

            var dice = new DemoDice(lesson.Id, 5);
            var late = dice.Pick(course.Group.Students).Id;
            if (dice.Percent(LatePercent) && !IsAbsent(late, lesson.Date))
            {
                Add(lesson, late, _late, dice.Between(2, 15));
            }
        }
    }

    private void Add(LessonOccurrence lesson, Guid studentId, AttendanceCode code, int? minutes) =>
        _records.Add(
            new AttendanceRecord
            {
                Id = DemoIds.At(lesson.StartsAt, DemoRowKind.Attendance, _records.Count),
                SchoolId = DemoIds.School,
                LessonId = lesson.Id,
                StudentId = studentId,
                CodeId = code.Id,
                Minutes = minutes,
                Source = AttendanceSource.Teacher,
                AuthorId = lesson.TeacherId,
                At = lesson.StartsAt.AddMinutes(10),
                Date = lesson.Date,
            }
        );
}
