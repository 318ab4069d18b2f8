using Diary.Domain.Attendance;
using Diary.Domain.Grading;
using Diary.Domain.Homework;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Testing.Builders;

public sealed partial class SchoolBuilder
{
    private const int FirstLessonHour = 5;
    private static readonly TimeSpan LessonLength = TimeSpan.FromMinutes(45);

    /// <summary>The first lesson starts at 8:00 in Moscow, each other an hour later.</summary>
    public LessonOccurrence AddLesson(
        Group group,
        Subject subject,
        Person teacher,
        DateOnly date,
        int number = 1,
        Room? room = null
    )
    {
        var start = new DateTimeOffset(date, new TimeOnly(FirstLessonHour + number - 1, 0), TimeSpan.Zero);
        return Add(
            new LessonOccurrence
            {
                Id = NewId(),
                SchoolId = School.Id,
                Date = date,
                Number = number,
                StartsAt = start,
                EndsAt = start + LessonLength,
                GroupId = group.Id,
                SubjectId = subject.Id,
                TeacherId = teacher.Id,
                RoomId = room?.Id,
            }
        );
    }

    /// <param name="text">Empty for «не задано».</param>
    /// <param name="students">Whom it is for; nobody means the whole group.</param>
    public HomeworkAssignment AddHomework(
        Group group,
        Subject subject,
        Person author,
        DateOnly dueDate,
        string text,
        params IEnumerable<Person> students
    )
    {
        var homework = Add(
            new HomeworkAssignment
            {
                Id = NewId(),
                SchoolId = School.Id,
                GroupId = group.Id,
                SubjectId = subject.Id,
                DueDate = dueDate,
                Text = text,
                IsNothingSet = text.Length == 0,
                AuthorId = author.Id,
                CreatedAt = new DateTimeOffset(dueDate.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero),
            }
        );
        foreach (var student in students)
        {
            Add(
                new HomeworkTarget
                {
                    SchoolId = School.Id,
                    HomeworkId = homework.Id,
                    StudentId = student.Id,
                }
            );
        }

        return homework;
    }

    public MarkColumn AddColumn(LessonOccurrence lesson, string workType = "test", int weight = 1) =>
        Add(
            new MarkColumn
            {
                Id = NewId(),
                SchoolId = School.Id,
                LessonId = lesson.Id,
                GroupId = lesson.GroupId,
                SubjectId = lesson.SubjectId,
                Date = lesson.Date,
                WorkType = workType,
                Weight = weight,
            }
        );

    /// <param name="visibleFrom">Null means since the lesson's day began.</param>
    public Mark AddMark(
        MarkColumn column,
        Person student,
        Person author,
        int value,
        string? comment = null,
        DateTimeOffset? visibleFrom = null,
        int slot = 0
    )
    {
        var day = new DateTimeOffset(column.Date, TimeOnly.MinValue, TimeSpan.Zero);
        return Add(
            new Mark
            {
                Id = NewId(),
                SchoolId = School.Id,
                ColumnId = column.Id,
                StudentId = student.Id,
                Slot = slot,
                Kind = MarkKind.Numeric,
                Value = value,
                Comment = comment,
                AuthorId = author.Id,
                CreatedAt = day,
                VisibleFrom = visibleFrom ?? day,
                Date = column.Date,
                SubjectId = column.SubjectId,
                GroupId = column.GroupId,
            }
        );
    }

    public AttendanceCode AddAttendanceCode(string code, AttendanceCategory category) =>
        Add(
            new AttendanceCode
            {
                Id = NewId(),
                SchoolId = School.Id,
                Code = code,
                Title = code,
                Category = category,
                CountsAsAbsence = category is not AttendanceCategory.Late,
                NeedsNote = false,
            }
        );

    public Term AddTerm(TermKind kind, int number, DateOnly start, DateOnly end) =>
        Add(
            new Term
            {
                Id = NewId(),
                SchoolId = School.Id,
                YearId = Year.Id,
                Kind = kind,
                Number = number,
                Start = start,
                End = end,
            }
        );
}
