using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Dialogs.Marks;

/// <summary>
/// 7Б on Monday, the 23rd of November, at three in the afternoon, in the second quarter: Маша and Петя Ивановы and two
/// classmates; algebra and history.
/// </summary>
internal sealed class MarksScene
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 23);
    public const string Mother = "mother";
    public const string Masha = "masha";
    public const string Mathematician = "mathematician";
    public const string Head = "head";
    private const string Channel = "telegram";

    public MarksScene()
    {
        Class = School.AddClass();
        Algebra = School.AddSubject();
        History = School.AddSubject("history", "История");
        Teacher = School.AddPerson("Анна", "Петрова");
        Historian = School.AddPerson("Глеб", "Зуев");
        foreach (var (teacher, subject) in new[] { (Teacher, Algebra), (Historian, History) })
        {
            School.AddRole(teacher, StaffPostKind.Teacher);
            School.AddAssignment(teacher, Class.Group, subject);
        }

        School.AddAccount(Channel, Mathematician, Teacher);
        School.AddAccount(Channel, "historian", Historian);
        Daughter = School.AddStudent(Class, "Маша", "Иванова", new DateOnly(2013, 5, 1));
        Son = School.AddStudent(Class, "Петя", "Иванов", new DateOnly(2013, 5, 2));
        Classmates = [School.AddStudent(Class, "Вера", "Козлова"), School.AddStudent(Class, "Глеб", "Сидоров")];
        var mother = School.AddPerson("Ольга", "Иванова");
        School.AddGuardianship(mother, Daughter);
        School.AddGuardianship(mother, Son);
        School.AddAccount(Channel, Mother, mother);
        School.AddAccount(Channel, Masha, Daughter);
        var head = School.AddPerson("Вера", "Львова");
        School.AddRole(head, StaffPostKind.Administrator);
        School.AddAccount(Channel, Head, head);
        FirstQuarter = School.AddTerm(TermKind.Quarter, 1, SchoolBuilder.YearStart, new DateOnly(2026, 10, 25));
        SecondQuarter = School.AddTerm(TermKind.Quarter, 2, new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 27));
        Year = School.AddTerm(TermKind.Year, 1, SchoolBuilder.YearStart, SchoolBuilder.YearEnd);
    }

    public SchoolBuilder School { get; } = new();

    public FakeTimeProvider Clock { get; } = new(Now);

    public ClassRows Class { get; }

    public Subject Algebra { get; }

    public Subject History { get; }

    public Person Teacher { get; }

    public Person Historian { get; }

    public Person Daughter { get; }

    public Person Son { get; }

    public IReadOnlyList<Person> Classmates { get; }

    public Term FirstQuarter { get; }

    public Term SecondQuarter { get; }

    public Term Year { get; }

    public Task<JournalTalk> OpenAsync(DatabaseKind kind) => JournalTalk.OpenAsync(kind, School, Clock);

    /// <summary>A lesson with a work for which these students get these marks.</summary>
    public MarkColumn Work(
        Subject subject,
        DateOnly day,
        string workType,
        int weight,
        params (Person Student, int Value)[] marks
    )
    {
        var teacher = subject == Algebra ? Teacher : Historian;
        var column = School.AddColumn(Lesson(subject, day), workType, weight);
        foreach (var (student, value) in marks)
        {
            School.AddMark(column, student, teacher, value);
        }

        return column;
    }

    public LessonOccurrence Lesson(Subject subject, DateOnly day) =>
        School.AddLesson(
            Class.Group,
            subject,
            subject == Algebra ? Teacher : Historian,
            day,
            subject == Algebra ? 1 : 2
        );

    /// <summary>«Положение»: by weight, five from 4.65.</summary>
    public GradingPolicy Policy(int minMarks = 1) =>
        School.Add(
            new GradingPolicy
            {
                Id = School.NewId(),
                SchoolId = School.School.Id,
                Version = 3,
                Name = "Положение",
                From = SchoolBuilder.YearStart,
                Method = GradingMethod.Weighted,
                Decimals = 2,
                TermFive = 4.65m,
                TermFour = 3.65m,
                TermThree = 2.65m,
                YearFive = 4.5m,
                YearFour = 3.5m,
                YearThree = 2.5m,
                MinMarks = minMarks,
                NotAttested = NotAttestedRule.Ignored,
                DueDays = 14,
            }
        );
}
