using Diary.Domain.Access;
using Diary.Domain.Alerts;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Domain.Timetable;

/// <summary>7Б on Monday, the 23rd of November, at three in the afternoon: two subjects, two teachers, two students.</summary>
public sealed class JournalScene
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly DateOnly Tomorrow = new(2026, 11, 24);
    private const string Channel = "telegram";

    public JournalScene()
    {
        Class = School.AddClass();
        Algebra = School.AddSubject();
        History = School.AddSubject("history", "История");
        Room = School.AddRoom();
        Mathematician = Teacher("Анна", "Иванова", "mathematician");
        Historian = Teacher("Глеб", "Зуев", "historian");
        School.AddAssignment(Mathematician, Class.Group, Algebra);
        School.AddAssignment(Historian, Class.Group, History);
        Masha = School.AddStudent(Class, "Маша");
        Petya = School.AddStudent(Class, "Петя");
        Mother = School.AddPerson("Ольга");
        School.AddGuardianship(Mother, Masha);
        School.AddAccount(Channel, "mother", Mother);
        School.AddAccount(Channel, "masha", Masha);
        var head = School.AddPerson("Вера");
        School.AddRole(head, StaffPostKind.Administrator);
        School.AddAccount(Channel, "administrator", head);
        Absent = School.AddAttendanceCode("Н", AttendanceCategory.AbsentUnexcused);
        Late = School.AddAttendanceCode("ОП", AttendanceCategory.Late);
        Ill = School.AddAttendanceCode("Б", AttendanceCategory.Ill);
        Valid = School.AddAttendanceCode("УП", AttendanceCategory.Valid);
        var deputy = School.AddPerson("Нина");
        School.AddRole(deputy, StaffPostKind.DeputyHead);
        School.AddAccount(Channel, "deputy", deputy);
        School.AddBells();
        School.AddTerm(TermKind.Quarter, 1, SchoolBuilder.YearStart, new DateOnly(2026, 10, 25));
        School.AddTerm(TermKind.Quarter, 2, new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 27));
    }

    public SchoolBuilder School { get; } = new();

    public FakeTimeProvider Clock { get; } = new(Now);

    public ClassRows Class { get; }

    public Subject Algebra { get; }

    public Subject History { get; }

    public Room Room { get; }

    public Person Mathematician { get; }

    public Person Historian { get; }

    public Person Masha { get; }

    public Person Petya { get; }

    public Person Mother { get; }

    public AttendanceCode Absent { get; }

    public AttendanceCode Late { get; }

    public AttendanceCode Ill { get; }

    public AttendanceCode Valid { get; }

    public RollBook Rolls(DiaryDbContext db) => new(db, new AuditLog(db, Clock), AbsenceAlerts(db), Clock);

    public AbsenceAlerts AbsenceAlerts(DiaryDbContext db) => new(new AlertBook(db, Clock));

    public MarkBook Marks(DiaryDbContext db)
    {
        var audit = new AuditLog(db, Clock);
        var writer = new SheetWriter(db, audit, Rolls(db), Clock);
        return new MarkBook(db, writer, audit, Clock);
    }

    public async Task<TestDatabase> OpenAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await School.SaveAsync(database);
        return database;
    }

    public static async Task<Viewer> ViewerAsync(TestDatabase database, string userKey)
    {
        await using var db = database.CreateDbContext();
        return await new ViewerReader(db).FindAsync(Channel, userKey, Now, CancellationToken.None)
            ?? throw new InvalidOperationException($"Nobody is linked to {userKey}.");
    }

    private Person Teacher(string givenName, string familyName, string userKey)
    {
        var teacher = School.AddPerson(givenName, familyName);
        School.AddRole(teacher, StaffPostKind.Teacher);
        School.AddAccount(Channel, userKey, teacher);
        return teacher;
    }
}
