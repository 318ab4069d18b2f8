using System.Globalization;
using Diary.Domain.People;
using Diary.Domain.PlannedWorks;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Testing.Builders;

public sealed partial class SchoolBuilder
{
    private const int BellsOfDay = 8;
    private const int MoscowOffset = 3;

    /// <summary>The bells by which the lessons that are added ring: 45 minutes at every full hour from 8:00 on.</summary>
    public BellSchedule AddBells(
        CalendarDayKind kind = CalendarDayKind.School,
        Shift? shift = null,
        int firstHour = FirstLessonHour + MoscowOffset,
        int minutes = 45
    )
    {
        var bells = Add(
            new BellSchedule
            {
                Id = NewId(),
                SchoolId = School.Id,
                ShiftId = (shift ?? Shift).Id,
                Title = kind.ToString(),
                DayKind = kind,
            }
        );
        for (var number = 1; number <= BellsOfDay; number++)
        {
            var start = new TimeOnly(firstHour + number - 1, 0);
            Add(
                new BellSlot
                {
                    Id = NewId(),
                    SchoolId = School.Id,
                    BellScheduleId = bells.Id,
                    Number = number,
                    Start = start,
                    End = start.AddMinutes(minutes),
                }
            );
        }

        return bells;
    }

    /// <summary>A plan of the week.</summary>
    public TimetableVersion AddVersion(DateOnly from, TimetableStatus status = TimetableStatus.Published) =>
        Add(
            new TimetableVersion
            {
                Id = NewId(),
                SchoolId = School.Id,
                YearId = Year.Id,
                From = from,
                Status = status,
            }
        );

    public TimetableSlot AddSlot(
        TimetableVersion version,
        TeachingAssignment assignment,
        DayOfWeek weekday,
        int number,
        Room? room = null
    ) =>
        Add(
            new TimetableSlot
            {
                Id = NewId(),
                SchoolId = School.Id,
                VersionId = version.Id,
                Weekday = weekday,
                Number = number,
                GroupId = assignment.GroupId,
                AssignmentId = assignment.Id,
                RoomId = room?.Id,
            }
        );

    /// <summary>The lesson that a slot makes on a day.</summary>
    public LessonOccurrence AddLesson(TimetableSlot slot, TeachingAssignment assignment, DateOnly date)
    {
        var start = new DateTimeOffset(date, new TimeOnly(FirstLessonHour + slot.Number - 1, 0), TimeSpan.Zero);
        return Add(
            new LessonOccurrence
            {
                Id = NewId(),
                SchoolId = School.Id,
                SlotId = slot.Id,
                Date = date,
                Number = slot.Number,
                StartsAt = start,
                EndsAt = start + LessonLength,
                GroupId = slot.GroupId,
                SubjectId = assignment.SubjectId,
                TeacherId = assignment.TeacherId,
                RoomId = slot.RoomId,
            }
        );
    }

    public Shift AddShift(int number) =>
        Add(
            new Shift
            {
                Id = NewId(),
                SchoolId = School.Id,
                Number = number,
                Title = number.ToString(CultureInfo.InvariantCulture),
            }
        );

    public PlannedWork AddPlannedWork(
        LessonOccurrence lesson,
        Person author,
        string workType = "test",
        string? title = null
    ) =>
        Add(
            new PlannedWork
            {
                Id = NewId(),
                SchoolId = School.Id,
                GroupId = lesson.GroupId,
                SubjectId = lesson.SubjectId,
                LessonId = lesson.Id,
                Date = lesson.Date,
                WorkType = workType,
                Title = title,
                AuthorId = author.Id,
                CreatedAt = new DateTimeOffset(YearStart, TimeOnly.MinValue, TimeSpan.Zero),
            }
        );

    public StaffHours AddHours(Person person, DayOfWeek weekday, int fromHour, int toHour) =>
        Add(
            new StaffHours
            {
                Id = NewId(),
                SchoolId = School.Id,
                PersonId = person.Id,
                Weekday = weekday,
                Start = new TimeOnly(fromHour, 0),
                End = new TimeOnly(toHour, 0),
            }
        );
}
