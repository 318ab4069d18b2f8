using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Dialogs.Timetable;

/// <summary>
/// Tuesday, the 24th of November, at noon in Moscow. A mother of Маша in 7Б and Петя in 3А, who also speaks for them as
/// themselves; teachers, the administrator, the deputy head and an operator.
/// </summary>
internal sealed class SchoolScene
{
    public static readonly DateOnly Today = new(2026, 11, 24);
    public static readonly DateOnly Tomorrow = new(2026, 11, 25);
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public SchoolScene(string timeZone = "Europe/Moscow")
    {
        School = new SchoolBuilder(timeZone: timeZone);
        Seventh = School.AddClass(7, "Б");
        Third = School.AddClass(3, "А");
        Algebra = School.AddSubject();
        Physics = School.AddSubject("physics", "Физика");
        Pe = School.AddSubject("pe", "Физкультура");
        Room = School.AddRoom("212");
        Spare = School.AddRoom("331");
        Mathematician = Staff("Анна", "Иванова", "Петровна", StaffPostKind.Teacher, "mathematician");
        Physicist = Staff("Пётр", "Громов", "Ильич", StaffPostKind.Teacher, "physicist");
        Trainer = Staff("Илья", "Филатов", null, StaffPostKind.Teacher, "trainer");
        Staff("Игорь", "Морозов", "Петрович", StaffPostKind.Administrator, "administrator");
        Staff("Татьяна", "Соколова", "Юрьевна", StaffPostKind.DeputyHead, "deputy");
        Staff("Ксения", "Лебедева", null, StaffPostKind.Operator, "operator");
        School.AddAssignment(Mathematician, Seventh.Group, Algebra);
        School.AddAssignment(Physicist, Seventh.Group, Physics);
        School.AddAssignment(Trainer, Third.Group, Pe);
        Masha = School.AddStudent(Seventh, "Маша", "Смирнова", new DateOnly(2013, 5, 1));
        Petya = School.AddStudent(Third, "Петя", "Смирнов", new DateOnly(2017, 5, 1));
        Mother = School.AddPerson("Ольга", "Смирнова");
        School.AddGuardianship(Mother, Masha);
        School.AddGuardianship(Mother, Petya);
        School.AddAccount(Talk.Channel, "mother", Mother);
        School.AddAccount(Talk.Channel, "masha", Masha);
    }

    public SchoolBuilder School { get; }

    public FakeTimeProvider Clock { get; } = new(Noon);

    public ClassRows Seventh { get; }

    public ClassRows Third { get; }

    public Subject Algebra { get; }

    public Subject Physics { get; }

    public Subject Pe { get; }

    public Room Room { get; }

    public Room Spare { get; }

    public Person Mathematician { get; }

    public Person Physicist { get; }

    public Person Trainer { get; }

    public Person Masha { get; }

    public Person Petya { get; }

    public Person Mother { get; }

    /// <summary>A lesson of 7Б; the first starts at 8:00, each other an hour later.</summary>
    public LessonOccurrence Lesson(Subject subject, int number, DateOnly? date = null, Room? room = null) =>
        School.AddLesson(
            subject == Pe ? Third.Group : Seventh.Group,
            subject,
            subject == Algebra ? Mathematician
                : subject == Physics ? Physicist
                : Trainer,
            date ?? Tomorrow,
            number,
            room
        );

    public LessonAuthor Author(string? at = null) =>
        new(School.NewId(), null, at is null ? Noon.AddHours(-20) : DateTimeOffset.Parse(at, null));

    public async Task<TestDatabase> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await School.SaveAsync(database);
        return database;
    }

    public Talk TalkAs(TestDatabase database, string userKey = "mother", string locale = "ru") =>
        new(database, Clock, userKey, locale);

    public Person Staff(string givenName, string familyName, string? patronymic, StaffPostKind kind, string userKey)
    {
        var person = School.AddPerson(givenName, familyName, patronymic: patronymic);
        School.AddRole(person, kind);
        School.AddAccount(Talk.Channel, userKey, person);
        return person;
    }
}
