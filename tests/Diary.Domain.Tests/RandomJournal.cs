using System.Globalization;
using Diary.Domain.Attendance;
using Diary.Domain.Files;
using Diary.Domain.Grading;
using Diary.Domain.Homework;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Builders;

namespace Diary.Domain;

/// <summary>
/// A school made by chance: two classes with a subgroup each, rights of every kind, some of them of yesterday or of
/// tomorrow. Homework, marks, works and grades carry their own id as words, so that whoever reads them can be asked
/// where from.
/// </summary>
internal sealed class RandomJournal
{
    public const string Channel = "telegram";
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly FirstDay = Today.AddDays(-3);
    private const int Days = 6;
    private readonly Random _random;
    private readonly Subject[] _subjects;
    private readonly AttendanceCode[] _codes;
    private readonly Term[] _terms;
    private readonly Person[] _teachers;
    private readonly List<Person> _accounts = [];

    public RandomJournal(int seed)
    {
        _random = new Random(seed);
        Builder = new SchoolBuilder(seed);
        _subjects = [Builder.AddSubject(), Builder.AddSubject("history", "История")];
        _codes =
        [
            Builder.AddAttendanceCode("Н", AttendanceCategory.AbsentUnexcused),
            Builder.AddAttendanceCode("О", AttendanceCategory.Late),
        ];
        _terms =
        [
            Builder.AddTerm(TermKind.Quarter, 1, SchoolBuilder.YearStart, Today.AddDays(-1)),
            Builder.AddTerm(TermKind.Quarter, 2, Today, Today.AddDays(30)),
        ];
        _teachers = [.. People(4)];
        foreach (var grade in new[] { 7, 8 })
        {
            FillClass(Builder.AddClass(grade));
        }

        foreach (var person in People(6))
        {
            GivePost(person);
        }

        foreach (var teacher in _teachers)
        {
            Builder.AddRole(teacher, StaffPostKind.Teacher, null, From(), To());
        }

        foreach (var person in _accounts)
        {
            Builder.AddAccount(Channel, person.Id.ToString(), person);
        }

        Rows = [.. Builder.Rows];
    }

    public SchoolBuilder Builder { get; }

    /// <summary>Everything that is in the school.</summary>
    public IReadOnlyList<object> Rows { get; }

    public IEnumerable<T> All<T>() => Rows.OfType<T>();

    public IReadOnlyList<Person> Accounts => _accounts;

    private void FillClass(ClassRows rows)
    {
        var part = Builder.AddGroup(rows.Class.Title + "-1", GroupKind.Subgroup, rows.Class);
        var students = People(3);
        foreach (var student in students)
        {
            Builder.AddMembership(student, rows.Group, From(), To());
            if (Chance(2))
            {
                Builder.AddMembership(student, part, From(), To());
            }

            foreach (var guardian in People(2))
            {
                Builder.AddGuardianship(
                    guardian,
                    student,
                    Pick(Enum.GetValues<GuardianshipAccess>()),
                    (StudentScopes)_random.Next((int)StudentScopes.All + 1),
                    From(),
                    To()
                );
            }
        }

        Builder.AddRole(Pick(_teachers), StaffPostKind.ClassTeacher, rows.Class, From(), To());
        FillJournal(rows.Group, students, rows.Class.Grade - 6);
        FillJournal(part, students, rows.Class.Grade);
        foreach (var student in students)
        {
            FixGrade(student);
        }
    }

    private void FixGrade(Person student)
    {
        var grade = new TermGrade
        {
            Id = Builder.NewId(),
            SchoolId = Builder.School.Id,
            TermId = Pick(_terms).Id,
            SubjectId = Pick(_subjects).Id,
            StudentId = student.Id,
        };
        var computed = GradeCalculator.OfTerm(GradingRules.Usual, []);
        grade.Fix(MarkValue.Of(4), computed, new GradeFixing(_teachers[0].Id, Now, null, grade.Id.ToString()));
        Builder.Add(grade);
    }

    private void FillJournal(Group group, List<Person> students, int number)
    {
        foreach (var subject in _subjects)
        {
            Builder.AddAssignment(Pick(_teachers), group, subject, From(), To());
        }

        for (var day = FirstDay; day < FirstDay.AddDays(Days); day = day.AddDays(1))
        {
            var subject = Pick(_subjects);
            var lesson = Builder.AddLesson(group, subject, _teachers[number % _teachers.Length], day, number);
            var column = Builder.AddColumn(lesson);
            foreach (var student in students.Where(_ => Chance(2)))
            {
                var id = Builder.NewId().ToString();
                Builder.AddMark(column, student, _teachers[0], 4, id, Now.AddHours(_random.Next(-48, 12)));
            }

            FillRoll(lesson, students);
            Builder.AddPlannedWork(lesson, _teachers[0], title: Builder.NewId().ToString());
            if (Chance(3))
            {
                var author = new LessonAuthor(Builder.NewId(), _teachers[0].Id, Now.AddHours(-1));
                Builder.Add(lesson.ChangeRoom(null, author, null));
            }

            var text = Builder.NewId().ToString();
            var targets = Chance(3) ? students.Take(1) : [];
            AddFile(Builder.AddHomework(group, Pick(_subjects), _teachers[0], day, text, targets));
        }
    }

    private void FillRoll(LessonOccurrence lesson, List<Person> students)
    {
        foreach (var student in students.Where(_ => Chance(2)))
        {
            Builder.AddRecord(lesson, student, Pick(_codes));
            if (Chance(3))
            {
                Builder.AddNotice(student, _teachers[0], Pick(Enum.GetValues<NoticeKind>()), _codes[0], lesson.Date);
            }
        }

        if (Chance(2))
        {
            Builder.AddRoll(lesson);
        }
    }

    private void AddFile(HomeworkAssignment homework)
    {
        var file = Builder.Add(
            new PersonalFile
            {
                Id = Builder.NewId(),
                SchoolId = homework.SchoolId,
                OwnerId = homework.AuthorId,
                Hash = new string('0', PersonalFile.HashLength),
                Name = homework.Text,
                FoldedName = homework.Text,
                ContentType = "text/plain",
                Length = 1,
                CreatedAt = Now,
            }
        );
        Builder.Add(
            new FileAttachment
            {
                SchoolId = homework.SchoolId,
                Holder = FileHolder.Homework,
                HolderId = homework.Id,
                FileId = file.Id,
                Ordinal = 0,
            }
        );
    }

    private void GivePost(Person person)
    {
        var kind = Pick(
            StaffPostKind.Administrator,
            StaffPostKind.DeputyHead,
            StaffPostKind.Operator,
            StaffPostKind.Teacher
        );
        Builder.AddRole(person, kind, null, From(), To());
    }

    private List<Person> People(int count) =>
        Enumerable
            .Range(0, count)
            .Select(n =>
            {
                var person = Builder.AddPerson("Имя" + n.ToString(CultureInfo.InvariantCulture));
                _accounts.Add(person);
                return person;
            })
            .ToList();

    /// <summary>Mostly long ago, sometimes a day around today.</summary>
    private DateOnly From() => Chance(3) ? Today.AddDays(_random.Next(-2, 3)) : SchoolBuilder.YearStart;

    private DateOnly? To() =>
        _random.Next(4) switch
        {
            0 => Today.AddDays(_random.Next(2, 5)),
            1 => SchoolBuilder.YearEnd,
            _ => null,
        };

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];
}
