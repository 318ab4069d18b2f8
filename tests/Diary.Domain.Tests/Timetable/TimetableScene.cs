using System.Globalization;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Domain.Timetable;

/// <summary>Two days of a small, crowded school: three classes, one of them divided, few teachers and fewer rooms.</summary>
internal sealed class TimetableScene
{
    public const string Keeper = "keeper";
    private const int LessonsADay = 4;
    private static readonly DateOnly[] Days = [JournalScene.Tomorrow, JournalScene.Tomorrow.AddDays(1)];
    private readonly SchoolBuilder _school = new();

    public TimetableScene(Random random)
    {
        _school.AddBells();
        Subjects = [_school.AddSubject(), _school.AddSubject("history", "История")];
        Rooms = [.. Numbers(5).Select(number => _school.AddRoom(number))];
        Teachers = [.. Numbers(6).Select(_ => Teacher())];
        var keeper = _school.AddPerson();
        _school.AddRole(keeper, StaffPostKind.DeputyHead);
        _school.AddAccount("telegram", Keeper, keeper);
        Groups = [.. Enumerable.Range(7, 3).SelectMany(grade => Class(grade, random))];
        foreach (var day in Days)
        {
            Fill(day, random);
        }
    }

    public FakeTimeProvider Clock { get; } = new(JournalScene.Now);

    public IReadOnlyList<Subject> Subjects { get; }

    public IReadOnlyList<Room> Rooms { get; }

    public IReadOnlyList<Person> Teachers { get; }

    public IReadOnlyList<Group> Groups { get; }

    public static LessonPlace AnyPlace(Random random) =>
        new(Days[random.Next(Days.Length)], random.Next(1, LessonsADay + 3));

    public async Task<TestDatabase> OpenAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await _school.SaveAsync(database);
        return database;
    }

    private Person Teacher()
    {
        var teacher = _school.AddPerson();
        _school.AddRole(teacher, StaffPostKind.Teacher);
        return teacher;
    }

    /// <summary>The class, and for one of them its two parts.</summary>
    private IEnumerable<Group> Class(int grade, Random random)
    {
        var rows = _school.AddClass(grade);
        var students = Numbers(4).Select(_ => _school.AddStudent(rows)).ToList();
        yield return rows.Group;
        if (grade > 7)
        {
            yield break;
        }

        for (var part = 0; part < 2; part++)
        {
            var group = _school.AddGroup($"{rows.Class.Title}-{part}", GroupKind.Subgroup, rows.Class);
            foreach (var student in students.Where((_, i) => i % 2 == part || random.Next(9) == 0))
            {
                _school.AddMembership(student, group);
            }

            yield return group;
        }
    }

    /// <summary>At every time each class has a lesson of its own teacher and room; now and then none.</summary>
    private void Fill(DateOnly day, Random random)
    {
        for (var number = 1; number <= LessonsADay; number++)
        {
            var teachers = Teachers.OrderBy(_ => random.Next()).ToList();
            var rooms = Rooms.OrderBy(_ => random.Next()).ToList();
            foreach (var group in Groups.Where(group => group.Kind is GroupKind.Class && random.Next(5) > 0))
            {
                var subject = Subjects[random.Next(Subjects.Count)];
                _school.AddLesson(group, subject, Take(teachers), day, number, Take(rooms));
            }
        }
    }

    private static T Take<T>(List<T> items)
    {
        var item = items[0];
        items.RemoveAt(0);
        return item;
    }

    private static IEnumerable<string> Numbers(int count) =>
        Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture));
}
