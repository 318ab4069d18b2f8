using Diary.Domain.Attendance;
using Diary.Domain.Timetable;

namespace Diary.Domain.Demo;

/// <summary>The rolls of a year: who was ill, away or late.</summary>
internal sealed class DemoAttendance
{
    private const int LatePercent = 5;

    /// <summary>So long ago every roll has been called; since then a teacher forgets one now and then.</summary>
    private const int ForgottenDays = 10;
    private const int ForgottenPercent = 3;
    private readonly List<AttendanceRecord> _records = [];
    private readonly List<RollCall> _rolls = [];
    private readonly DemoAbsences _absences;
    private readonly DateOnly _today;

    public DemoAttendance(DemoAbsences absences, DemoCourses courses, DateOnly today)
    {
        (_absences, _today) = (absences, today);
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

    public IReadOnlyList<RollCall> Rolls => _rolls;

    public bool IsAbsent(Guid studentId, DateOnly date) => _absences.Of(studentId, date) is not null;

    /// <summary>How the school counts, since the first year that is shown.</summary>
    public static AbsenceCountingPolicy PolicySince(DateOnly day) =>
        new()
        {
            Id = DemoIds.Named("absence policy"),
            SchoolId = DemoIds.School,
            Version = 1,
            From = day,
            LateIsMissedAfterMinutes = 22,
            MissedDayLessons = 3,
            MissedWeekPercent = 50,
            MonthWarningPercent = 30,
            MonthCounts = CountedAbsences.All,
            TermWarningLessons = 10,
            TermCounts = CountedAbsences.Unexcused,
        };

    private void CallRolls(DemoCourse course)
    {
        foreach (var lesson in course.Lessons.Where(lesson => lesson.Date < _today && !IsForgotten(lesson)))
        {
            _rolls.Add(
                new RollCall
                {
                    Id = DemoIds.At(lesson.StartsAt, DemoRowKind.Roll, _rolls.Count),
                    SchoolId = DemoIds.School,
                    LessonId = lesson.Id,
                    Date = lesson.Date,
                    AuthorId = lesson.TeacherId,
                    At = lesson.StartsAt.AddMinutes(10),
                }
            );
            foreach (var student in course.Group.Students)
            {
                if (_absences.Of(student.Id, lesson.Date) is { } absence)
                {
                    Add(lesson, student.Id, LetterOf(absence), null);
                }
            }

            var dice = new DemoDice(lesson.Id, 5);
            var late = dice.Pick(course.Group.Students).Id;
            if (dice.Percent(LatePercent) && !IsAbsent(late, lesson.Date))
            {
                Add(lesson, late, CodeOf(AttendanceCategory.Late), dice.Between(2, 15));
            }
        }
    }

    private bool IsForgotten(LessonOccurrence lesson) =>
        lesson.Date >= _today.AddDays(-ForgottenDays) && new DemoDice(lesson.Id, 11).Percent(ForgottenPercent);

    /// <summary>Where the family has said why, the teacher wrote down only that nobody was there.</summary>
    private static AttendanceCode LetterOf(DemoAbsence absence) =>
        CodeOf(absence.IsAnnounced ? AttendanceCategory.AbsentUnexcused : absence.Category);

    private static AttendanceCode CodeOf(AttendanceCategory category) => Codes.First(code => code.Category == category);

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
