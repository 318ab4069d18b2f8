using Diary.Domain.Attendance;
using Diary.Domain.People;
using Diary.Domain.Timetable;

namespace Diary.Testing.Builders;

public sealed partial class SchoolBuilder
{
    private static readonly TimeSpan UntilCalled = TimeSpan.FromMinutes(10);

    /// <summary>The roll of the lesson, called ten minutes after it began.</summary>
    /// <param name="letters">Who was not there, or not all the time.</param>
    public RollCall AddRoll(
        LessonOccurrence lesson,
        params IEnumerable<(Person Student, AttendanceCode Code, int? Minutes)> letters
    )
    {
        foreach (var (student, code, minutes) in letters)
        {
            AddRecord(lesson, student, code, minutes);
        }

        return Add(
            new RollCall
            {
                Id = NewId(),
                SchoolId = School.Id,
                LessonId = lesson.Id,
                Date = lesson.Date,
                AuthorId = lesson.TeacherId,
                At = lesson.StartsAt + UntilCalled,
            }
        );
    }

    public AttendanceRecord AddRecord(
        LessonOccurrence lesson,
        Person student,
        AttendanceCode code,
        int? minutes = null,
        AttendanceCode? reason = null
    ) =>
        Add(
            new AttendanceRecord
            {
                Id = NewId(),
                SchoolId = School.Id,
                LessonId = lesson.Id,
                StudentId = student.Id,
                CodeId = code.Id,
                ReasonId = reason?.Id,
                Minutes = minutes,
                Source = AttendanceSource.Teacher,
                AuthorId = lesson.TeacherId,
                At = lesson.StartsAt + UntilCalled,
                Date = lesson.Date,
            }
        );

    /// <param name="code">What an absence is excused as.</param>
    /// <param name="at">Null means at midnight before.</param>
    public AbsenceNotice AddNotice(
        Person student,
        Person author,
        NoticeKind kind,
        AttendanceCode code,
        DateOnly from,
        DateOnly? to = null,
        int? minutes = null,
        int? lesson = null,
        DateTimeOffset? at = null
    ) =>
        Add(
            new AbsenceNotice
            {
                Id = NewId(),
                SchoolId = School.Id,
                StudentId = student.Id,
                From = from,
                To = to ?? from,
                Kind = kind,
                CodeId = code.Id,
                Minutes = minutes,
                Lesson = lesson,
                AuthorId = author.Id,
                Basis = NoticeBasis.Guardian,
                CreatedAt = at ?? new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero),
            }
        );

    /// <summary>A day is missed from three lessons on; the school warns from 30 % of a month, and from 10 lessons of a term without a reason.</summary>
    public AbsenceCountingPolicy AddAbsencePolicy(int? monthPercent = 30, int? termLessons = 10) =>
        Add(
            new AbsenceCountingPolicy
            {
                Id = NewId(),
                SchoolId = School.Id,
                Version = 1,
                From = YearStart,
                LateIsMissedAfterMinutes = 22,
                MissedDayLessons = 3,
                MissedWeekPercent = 50,
                MonthWarningPercent = monthPercent,
                TermWarningLessons = termLessons,
                TermCounts = CountedAbsences.Unexcused,
            }
        );
}
