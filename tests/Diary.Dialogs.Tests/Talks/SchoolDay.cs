using Diary.Domain.Homework;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Builders;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Talks;

/// <summary>
/// 7Б and 3А on Monday, the 23rd of November 2026, at three in the afternoon: Маша of 7Б and her brother Петя of 3А, their
/// mother, Маша's classmate Лиза, the teacher of algebra and of Russian, another of history.
/// </summary>
internal sealed class SchoolDay
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Monday = new(2026, 11, 23);
    public static readonly DateOnly Tuesday = Monday.AddDays(1);
    private const int LessonsInDay = 3;

    public SchoolDay()
    {
        Seventh = School.AddClass();
        Third = School.AddClass(3, "А");
        Algebra = School.AddSubject();
        Russian = School.AddSubject("russian", "Русский язык");
        History = School.AddSubject("history", "История");
        Teacher = Staff("Анна", "Иванова", "teacher");
        Historian = Staff("Глеб", "Зуев", "historian");
        Masha = Student(Seventh, "Маша", "Белова", "masha");
        Liza = Student(Seventh, "Лиза", "Котова", "liza");
        Petya = Student(Third, "Петя", "Белов", "petya");
        Mother = School.AddPerson("Ольга", "Белова");
        School.AddGuardianship(Mother, Masha);
        School.AddGuardianship(Mother, Petya);
        School.AddAccount(SchoolTalk.Channel, "mother", Mother);
        var head = School.AddPerson("Вера", "Орлова");
        School.AddRole(head, StaffPostKind.Administrator);
        School.AddAccount(SchoolTalk.Channel, "administrator", head);
        School.AddAssignment(Teacher, Seventh.Group, Algebra);
        School.AddAssignment(Teacher, Seventh.Group, Russian);
        School.AddAssignment(Teacher, Third.Group, Russian);
        School.AddAssignment(Historian, Seventh.Group, History);
        for (var day = Monday.AddDays(-14); day <= Monday.AddDays(14); day = day.AddDays(1))
        {
            AddLessons(day);
        }
    }

    public SchoolBuilder School { get; } = new();

    public ClassRows Seventh { get; }

    public ClassRows Third { get; }

    public Subject Algebra { get; }

    public Subject Russian { get; }

    public Subject History { get; }

    public Person Teacher { get; }

    public Person Historian { get; }

    public Person Masha { get; }

    public Person Liza { get; }

    public Person Petya { get; }

    public Person Mother { get; }

    public Task<SchoolTalk> OpenAsync(DatabaseKind kind) => SchoolTalk.OpenAsync(School, Now, kind);

    public HomeworkAssignment Set(Subject subject, DateOnly due, string text, int? minutes = null)
    {
        var homework = School.AddHomework(Seventh.Group, subject, Teacher, due, text);
        homework.Minutes = minutes;
        return homework;
    }

    private Person Student(ClassRows inClass, string givenName, string familyName, string userKey)
    {
        var student = School.AddStudent(inClass, givenName, familyName);
        School.AddAccount(SchoolTalk.Channel, userKey, student);
        return student;
    }

    private Person Staff(string givenName, string familyName, string userKey)
    {
        var person = School.AddPerson(givenName, familyName);
        School.AddRole(person, StaffPostKind.Teacher);
        School.AddAccount(SchoolTalk.Channel, userKey, person);
        return person;
    }

    /// <summary>7Б: algebra on Monday, Tuesday, Thursday; Russian on Monday, Wednesday, Friday; history every day.</summary>
    private void AddLessons(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return;
        }

        var has = (DayOfWeek[] days) => days.Contains(day.DayOfWeek);
        if (has([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Thursday]))
        {
            Lesson(Seventh, Algebra, Teacher, day, 1);
        }

        if (has([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]))
        {
            Lesson(Seventh, Russian, Teacher, day, 2);
        }

        Lesson(Seventh, History, Historian, day, LessonsInDay);
        if (has([DayOfWeek.Tuesday, DayOfWeek.Thursday]))
        {
            Lesson(Third, Russian, Teacher, day, LessonsInDay);
        }
    }

    private LessonOccurrence Lesson(ClassRows inClass, Subject subject, Person teacher, DateOnly day, int number) =>
        School.AddLesson(inClass.Group, subject, teacher, day, number);
}
