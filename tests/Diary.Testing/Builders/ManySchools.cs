using System.Globalization;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Homework;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Testing.Builders;

/// <summary>So many small schools beside the one that is looked at: with families, lessons of a week and homework.</summary>
public static class ManySchools
{
    private const int ClassSize = 15;
    private const int LessonsInDay = 5;
    private const int Days = 5;
    private static readonly string[] Letters = ["А", "Б"];

    public static async Task AddAsync(IDbContextFactory<DiaryDbContext> databases, int count, DateOnly monday)
    {
        var rows = Enumerable.Range(1, count).SelectMany(seed => RowsOf(seed, monday)).ToList();
        await using var db = await databases.CreateDbContextAsync();
        await Insert<SchoolProfile>();
        await Insert<Building>();
        await Insert<Shift>();
        await Insert<AcademicYear>();
        await Insert<SchoolClass>();
        await Insert<Group>();
        await Insert<Subject>();
        await Insert<Person>();
        await Insert<GroupMembership>();
        await Insert<Guardianship>();
        await Insert<StaffRole>();
        await Insert<TeachingAssignment>();
        await Insert<LessonOccurrence>();
        await Insert<HomeworkAssignment>();
        await Insert<Account>();
        await Insert<ChannelBinding>();
        await Insert<AccountPerson>();

        Task Insert<TRow>()
            where TRow : class => db.InsertManyAsync(rows.OfType<TRow>(), CancellationToken.None);
    }

    private static List<object> RowsOf(int seed, DateOnly monday)
    {
        var school = new SchoolBuilder(seed);
        var subject = school.AddSubject();
        foreach (var letter in Letters)
        {
            var inClass = school.AddClass(7, letter);
            var teacher = school.AddPerson();
            school.AddRole(teacher, StaffPostKind.Teacher);
            school.AddAssignment(teacher, inClass.Group, subject);
            for (var number = 0; number < ClassSize; number++)
            {
                var parent = school.AddPerson();
                school.AddGuardianship(parent, school.AddStudent(inClass));
                school.AddAccount("telegram", Key(seed, letter, number), parent);
            }

            foreach (var day in Enumerable.Range(0, Days).Select(monday.AddDays))
            {
                for (var number = 1; number <= LessonsInDay; number++)
                {
                    school.AddLesson(inClass.Group, subject, teacher, day, number);
                }

                school.AddHomework(inClass.Group, subject, teacher, day, "№ 1–3");
            }
        }

        return [.. school.Rows];
    }

    private static string Key(int seed, string letter, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"school {seed}{letter}/{number}");
}
