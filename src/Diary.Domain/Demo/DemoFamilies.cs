using Diary.Domain.People;

namespace Diary.Domain.Demo;

/// <summary>The students of every class, with their parents, brothers and sisters.</summary>
/// <remarks>Ids and names hang on the seat in the class, and not on the date: a parent stays the same one for years.</remarks>
internal sealed class DemoFamilies
{
    /// <summary>A family where one of the parents may see lessons and homework only.</summary>
    private const string LimitedSeat = "7Б/5";
    private const string StudentSeat = "9А/12";
    private const int KnownChild = 7;
    private const int SiblingPercent = 15;
    private static readonly HashSet<Guid> KnownStudents =
    [
        .. DemoClasses.KnownClasses.Select(seat => DemoIds.Named($"student/{seat}/{KnownChild}")),
        DemoPeople.IdOf(DemoRole.Student),
    ];

    private readonly DemoNames _names;
    private readonly int _startYear;
    private readonly DemoFamily _known;
    private readonly List<DemoFamily> _families = [];
    private readonly List<Person> _guardians = [];
    private readonly List<Guardianship> _guardianships = [];
    private readonly Dictionary<string, IReadOnlyList<Person>> _students = [];

    public DemoFamilies(DemoNames names, int startYear)
    {
        (_names, _startYear) = (names, startYear);
        _known = new DemoFamily(
            names.Known("ParentSpouse").FamilyName,
            names.Known("ParentSpouse").GivenName,
            [
                Adult(DemoPeople.IdOf(DemoRole.Parent), names.Known("Parent")),
                Adult(DemoIds.Named("person/ParentSpouse"), names.Known("ParentSpouse")),
            ]
        );
        _guardians.AddRange(_known.Guardians);
        foreach (var seat in DemoClasses.Seats())
        {
            _students[seat.Title] = Fill(seat);
        }
    }

    /// <summary>Whether a visitor can be this student, or a parent of theirs.</summary>
    public static bool IsKnown(Person student) => KnownStudents.Contains(student.Id);

    public IReadOnlyList<Person> Guardians => _guardians;

    public IReadOnlyList<Guardianship> Guardianships => _guardianships;

    public IEnumerable<Person> Students => _students.Values.SelectMany(students => students);

    /// <summary>Of the class with this title of this year.</summary>
    public IReadOnlyList<Person> StudentsOf(string seat) => _students[seat];

    private List<Person> Fill(ClassSeat seat)
    {
        var students = new List<Person>(DemoClasses.Size);
        for (var number = 1; number <= DemoClasses.Size; number++)
        {
            students.Add(Student(seat, number, students));
        }

        return students;
    }

    private Person Student(ClassSeat seat, int number, List<Person> classmates)
    {
        var key = $"{seat.Title}/{number}";
        var dice = new DemoDice($"student/{key}");
        if (number == KnownChild && _names.IsKnown($"Child-{seat.Title}"))
        {
            return Enrol(seat, key, dice, _known, _names.Known($"Child-{seat.Title}"));
        }

        if (key == StudentSeat)
        {
            var name = _names.Known(nameof(DemoRole.Student));
            return Enrol(seat, key, dice, Family(dice, key, name.FamilyName, _names.FatherOf(name)), name);
        }

        var family = Sibling(dice, seat) ?? Family(dice, key, _names.Family(dice), _names.Father(dice));
        PersonName child;
        do
        {
            child = _names.Child(dice, dice.Percent(50) ? Sex.Male : Sex.Female, family.FamilyName, family.Father);
        } while (
            classmates.Exists(other => other.GivenName == child.GivenName && other.FamilyName == child.FamilyName)
        );

        return Enrol(seat, key, dice, family, child);
    }

    private DemoFamily? Sibling(DemoDice dice, ClassSeat seat) =>
        dice.Percent(SiblingPercent)
            ? _families.Find(family => family.Seats.Count == 1 && family.Seats[0] != seat.Title && dice.Percent(10))
            : null;

    private DemoFamily Family(DemoDice dice, string key, string familyName, string father)
    {
        var known = dice.Roll(100);
        List<Person> parents = [];
        if (known < 95)
        {
            parents.Add(Adult(DemoIds.Named($"mother/{key}"), _names.Adult(dice, Sex.Female, familyName)));
        }

        if (known < 80 || known >= 95 || key == LimitedSeat)
        {
            var name = _names.Full(Sex.Male, familyName, father, _names.Father(dice));
            parents.Add(Adult(DemoIds.Named($"father/{key}"), name));
        }

        _guardians.AddRange(parents);
        var family = new DemoFamily(familyName, father, parents);
        _families.Add(family);
        return family;
    }

    private Person Enrol(ClassSeat seat, string key, DemoDice dice, DemoFamily family, PersonName name)
    {
        family.Seats.Add(seat.Title);
        var student = new Person
        {
            Id = key == StudentSeat ? DemoPeople.IdOf(DemoRole.Student) : DemoIds.Named($"student/{key}"),
            SchoolId = DemoIds.School,
            FamilyName = name.FamilyName,
            GivenName = name.GivenName,
            Patronymic = name.Patronymic,
            BirthDate = new DateOnly(_startYear - 6 - seat.Grade, 3, 1).AddDays(dice.Roll(365)),
            Sex = _names.SexOf(name),
        };
        _guardianships.AddRange(family.Guardians.Select(guardian => Guardianship(guardian, student, key)));
        return student;
    }

    private Guardianship Guardianship(Person guardian, Person student, string key)
    {
        var isLimited = key == LimitedSeat && guardian.Sex == Sex.Male;
        return new Guardianship
        {
            Id = DemoIds.Named($"guardianship/{guardian.Id}/{student.Id}"),
            SchoolId = DemoIds.School,
            GuardianId = guardian.Id,
            StudentId = student.Id,
            Basis = GuardianshipBasis.Parent,
            Access = isLimited ? GuardianshipAccess.Limited : GuardianshipAccess.Full,
            Scopes = isLimited ? StudentScopes.Timetable | StudentScopes.Homework : StudentScopes.All,
            From = new DateOnly(_startYear - 1, DemoCalendar.FirstMonth, 1),
        };
    }

    private Person Adult(Guid id, PersonName name) =>
        new()
        {
            Id = id,
            SchoolId = DemoIds.School,
            FamilyName = name.FamilyName,
            GivenName = name.GivenName,
            Patronymic = name.Patronymic,
            Sex = _names.SexOf(name),
        };
}
