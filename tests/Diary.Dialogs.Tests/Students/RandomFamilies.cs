using Diary.Domain.Attendance;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Testing.Builders;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Students;

/// <summary>
/// Two schools made by chance, in which families have children of the same few names, one of them a child in each school.
/// Whatever is written about a child carries a word that is nobody else's.
/// </summary>
internal sealed class RandomFamilies
{
    public const string Channel = "telegram";
    public static readonly DateOnly Today = new(2026, 11, 24);
    public static readonly string[] Names = ["Маша", "Петя", "Саша"];
    private const int FamiliesInClass = 3;
    private const string InBothSchools = "both";
    private readonly Random _random;
    private readonly SchoolBuilder[] _schools;
    private readonly List<Child> _children = [];

    public RandomFamilies(int seed)
    {
        _random = new Random(seed);
        _schools = [new SchoolBuilder(seed), new SchoolBuilder(seed + 1)];
        foreach (var school in _schools)
        {
            Fill(school);
        }

        Accounts = [.. _children.Select(child => child.Family).Distinct()];
        foreach (var family in Accounts)
        {
            _schools[1].AddAccount(Channel, family, OfFamily(family).Select(child => child.Guardian));
        }
    }

    /// <summary>The keys of the chats, one of each family.</summary>
    public IReadOnlyList<string> Accounts { get; }

    public IReadOnlyList<string> Words => [.. _children.Select(child => child.Word)];

    public async Task<TestDatabase> OpenAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        foreach (var school in _schools)
        {
            await school.SaveAsync(database);
        }

        return database;
    }

    /// <summary>The words of the children of all other families.</summary>
    public IEnumerable<string> ForeignTo(string family) => Words.Except(OfFamily(family).Select(child => child.Word));

    private IEnumerable<Child> OfFamily(string family) => _children.Where(child => child.Family == family);

    private void Fill(SchoolBuilder school)
    {
        Subject[] subjects = [school.AddSubject(), school.AddSubject("physics", "Физика")];
        var absent = school.AddAttendanceCode("Н", AttendanceCategory.AbsentUnexcused);
        school.AddTerm(TermKind.Quarter, 2, Today.AddDays(-20), Today.AddDays(30));
        foreach (var grade in new[] { 7, 8 })
        {
            var rows = school.AddClass(grade);
            var teacher = school.AddPerson();
            var children = Enumerable.Range(0, FamiliesInClass).Select(_ => AddChild(school, rows)).ToList();
            foreach (var offset in Enumerable.Range(-3, 6))
            {
                var subject = subjects[_random.Next(subjects.Length)];
                var lesson = school.AddLesson(rows.Group, subject, teacher, Today.AddDays(offset));
                var column = school.AddColumn(lesson);
                foreach (var child in children)
                {
                    school.AddMark(column, child.Person, teacher, _random.Next(2, 6), child.Word);
                    school.AddHomework(rows.Group, subject, teacher, lesson.Date, child.Word, child.Person);
                    if (_random.Next(3) == 0)
                    {
                        school.AddRecord(lesson, child.Person, absent);
                    }
                }
            }
        }
    }

    private Child AddChild(SchoolBuilder school, ClassRows rows)
    {
        var word = $"зонтик{_children.Count}ю";
        var isFirst = _children.All(child => child.School != school);
        var person = school.AddStudent(rows, Names[_random.Next(Names.Length)], "Фамилия" + word);
        var guardian = school.AddPerson();
        school.AddGuardianship(guardian, person);
        var child = new Child(school, guardian, person, word, isFirst ? InBothSchools : "family" + _children.Count);
        _children.Add(child);
        return child;
    }

    private sealed record Child(SchoolBuilder School, Person Guardian, Person Person, string Word, string Family);
}
