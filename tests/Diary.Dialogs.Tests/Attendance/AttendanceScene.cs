using Diary.Domain.Attendance;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Dialogs.Attendance;

/// <summary>
/// 7Б in November 2026: two subjects, their teachers, a class teacher, an administrator, four students, one family of two.
/// Monday the 23rd, three in the afternoon in Moscow.
/// </summary>
internal sealed class AttendanceScene
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<DateOnly, (LessonOccurrence Algebra, LessonOccurrence History)> _lessons = [];

    public AttendanceScene()
    {
        Class = School.AddClass();
        Algebra = School.AddSubject();
        History = School.AddSubject("history", "История");
        Mathematician = Staff("Анна", "Иванова", "mathematician", StaffPostKind.Teacher);
        Historian = Staff("Глеб", "Зуев", "historian", StaffPostKind.Teacher);
        School.AddAssignment(Mathematician, Class.Group, Algebra);
        School.AddAssignment(Historian, Class.Group, History);
        Staff("Вера", "Орлова", "administrator", StaffPostKind.Administrator);
        Staff("Олег", "Лапин", "operator", StaffPostKind.Operator);
        var leader = Staff("Нина", "Белова", "class teacher", StaffPostKind.ClassTeacher);
        Masha = School.AddStudent(Class, "Мария", "Смирнова");
        Petya = School.AddStudent(Class, "Пётр", "Козлов");
        Petrov = School.AddStudent(Class, "Иван", "Петров");
        Petrova = School.AddStudent(Class, "Анна", "Петрова");
        var third = School.AddClass(3, "А");
        Brother = School.AddStudent(third, "Дмитрий", "Смирнов");
        Mother = School.AddPerson("Ольга", "Смирнова");
        School.AddGuardianship(Mother, Masha);
        School.AddGuardianship(Mother, Brother);
        School.AddAccount(Chat.Channel, "mother", Mother);
        School.AddAccount(Chat.Channel, "masha", Masha);
        Absent = School.AddAttendanceCode("Н", AttendanceCategory.AbsentUnexcused);
        Ill = School.AddAttendanceCode("Б", AttendanceCategory.Ill);
        Valid = School.AddAttendanceCode("УП", AttendanceCategory.Valid);
        Late = School.AddAttendanceCode("О", AttendanceCategory.Late);
        Event = School.AddAttendanceCode("М", AttendanceCategory.Event);
        School.AddTerm(TermKind.Quarter, 1, SchoolBuilder.YearStart, new DateOnly(2026, 10, 25));
        School.AddTerm(TermKind.Quarter, 2, new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 27));

        Person Staff(string givenName, string familyName, string userKey, StaffPostKind kind)
        {
            var person = School.AddPerson(givenName, familyName);
            School.AddRole(person, kind, kind is StaffPostKind.ClassTeacher ? Class.Class : null);
            School.AddAccount(Chat.Channel, userKey, person);
            return person;
        }
    }

    public SchoolBuilder School { get; } = new();

    public FakeTimeProvider Clock { get; } = new(Now);

    public ClassRows Class { get; }

    public Subject Algebra { get; }

    public Subject History { get; }

    public Person Mathematician { get; }

    public Person Historian { get; }

    public Person Masha { get; }

    public Person Petya { get; }

    public Person Petrov { get; }

    public Person Petrova { get; }

    public Person Brother { get; }

    public Person Mother { get; }

    public AttendanceCode Absent { get; }

    public AttendanceCode Ill { get; }

    public AttendanceCode Valid { get; }

    public AttendanceCode Late { get; }

    public AttendanceCode Event { get; }

    /// <summary>Algebra first, history second, in 7Б.</summary>
    public (LessonOccurrence Algebra, LessonOccurrence History) LessonsOn(DateOnly day)
    {
        if (!_lessons.TryGetValue(day, out var lessons))
        {
            _lessons[day] = lessons = (
                School.AddLesson(Class.Group, Algebra, Mathematician, day),
                School.AddLesson(Class.Group, History, Historian, day, 2)
            );
        }

        return lessons;
    }

    /// <summary>The two lessons of every weekday of November up to today, all rolls called, nobody away.</summary>
    public void FillNovember()
    {
        for (var day = new DateOnly(2026, 11, 2); day <= Today; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                var (algebra, history) = LessonsOn(day);
                School.AddRoll(algebra);
                School.AddRoll(history);
            }
        }
    }

    public async Task<TestDatabase> SaveAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await School.SaveAsync(database);
        return database;
    }

    public Chat Open(TestDatabase database, string userKey) => new(database, Clock, userKey);
}
