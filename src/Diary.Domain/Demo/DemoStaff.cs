using System.Globalization;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Demo;

/// <summary>Those who work at the school: teachers by department, each with a room, and those who run it.</summary>
internal sealed class DemoStaff
{
    private const int LastOfPrimary = 4;
    private readonly DemoNames _names;
    private readonly DateOnly _since;
    private readonly List<DemoDepartment> _departments;

    public DemoStaff(DemoNames names, DemoFrame frame, DateOnly since)
    {
        (_names, _since) = (names, since);
        _departments = [.. DemoData.Table("departments").Select(row => Department(row, frame))];
        Office = [Known(DemoRole.Administrator), Known(DemoRole.Operator), Known(DemoRole.DeputyHead)];
    }

    public IReadOnlyList<DemoDepartment> Departments => _departments;

    public IEnumerable<DemoTeacher> Teachers => _departments.SelectMany(department => department.Teachers);

    /// <summary>The administrator, the operator and the deputy head.</summary>
    public IReadOnlyList<Person> Office { get; }

    /// <summary>The department that teaches this in the grade: the primary one, what no other does.</summary>
    public DemoDepartment For(string subject, int grade) =>
        _departments.Find(department => department.Covers(grade) && department.Subjects.Contains(subject))
        ?? _departments.Find(department => department.Covers(grade) && department.Subjects.Contains("*"))
        ?? throw new InvalidOperationException($"Nobody teaches {subject} in grade {grade}.");

    /// <summary>Each class of this year has a teacher of its own, who led it last year too; 7Б has the known one.</summary>
    public DemoTeacher ClassTeacher(ClassSeat seat, bool isPrimary)
    {
        var seats = DemoClasses.Seats();
        if (isPrimary)
        {
            var primary = _departments[0].Teachers;
            var rank = seats.Where(other => other.Grade > 1 && other.Grade <= LastOfPrimary + 1).ToList().IndexOf(seat);
            return rank >= 0 ? primary[rank] : primary[primary.Count - 3 + seats.ToList().IndexOf(seat)];
        }

        var leaders = _departments.Skip(1).SelectMany(department => department.Leaders).ToList();
        var classes = seats.Where(other => other.Grade > LastOfPrimary).ToList();
        var known = classes.FindIndex(other => other.Title == DemoClasses.KnownClass);
        return leaders[(classes.IndexOf(seat) - known + classes.Count) % classes.Count];
    }

    public IEnumerable<StaffRole> Roles(IEnumerable<DemoClass> classes) =>
        [
            .. Teachers.Select(teacher => Role(teacher.Person, StaffPostKind.Teacher)),
            .. classes.Select(leading => Role(leading.Teacher.Person, StaffPostKind.ClassTeacher, leading.Row.Id)),
            Role(Office[0], StaffPostKind.Administrator),
            Role(Office[1], StaffPostKind.Operator),
            Role(Office[2], StaffPostKind.DeputyHead),
        ];

    private StaffRole Role(Person person, StaffPostKind kind, Guid? classId = null) =>
        new()
        {
            Id = DemoIds.Named($"post/{person.Id}/{kind}"),
            SchoolId = DemoIds.School,
            PersonId = person.Id,
            Kind = kind,
            ClassId = classId,
            From = _since,
        };

    private DemoDepartment Department(string[] row, DemoFrame frame)
    {
        var (first, last) = DemoData.Range(row[6]);
        var teachers = Enumerable
            .Range(0, DemoData.Number(row[1]))
            .Select(i => new DemoTeacher(
                Teacher(row, i),
                new Room
                {
                    Id = DemoIds.Named($"room/{row[0]}/{i}"),
                    SchoolId = DemoIds.School,
                    BuildingId = frame.BuildingOf(first).Id,
                    Number = (DemoData.Number(row[5]) + i).ToString(CultureInfo.InvariantCulture),
                    Kind = DemoData.Kind<RoomKind>(row[4]),
                    Capacity = DemoClasses.Size + 5,
                }
            ))
            .ToList();
        var leaders = teachers.Take(DemoData.Number(row[2])).ToList();
        return new DemoDepartment(first, last, row[7].Split(' '), teachers, leaders);
    }

    private Person Teacher(string[] department, int number)
    {
        var isFirst = number == 0;
        return department[0] switch
        {
            "math" when isFirst => Known(DemoRole.Teacher),
            "russian" when isFirst => Known(DemoRole.ClassTeacher),
            _ => Stranger(department, number),
        };
    }

    private Person Stranger(string[] department, int number)
    {
        var dice = new DemoDice($"teacher/{department[0]}/{number}");
        var sex = department[3] switch
        {
            "f" => Sex.Female,
            "m" => Sex.Male,
            _ => number % 2 == 0 ? Sex.Female : Sex.Male,
        };
        return Person(DemoIds.Named($"teacher/{department[0]}/{number}"), _names.Adult(dice, sex, _names.Family(dice)));
    }

    private Person Known(DemoRole role) => Person(DemoPeople.IdOf(role), _names.Known(role.ToString()));

    private Person Person(Guid id, PersonName name) =>
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

/// <param name="Leaders">Those who lead a class.</param>
internal sealed record DemoDepartment(
    int FirstGrade,
    int LastGrade,
    IReadOnlyList<string> Subjects,
    IReadOnlyList<DemoTeacher> Teachers,
    IReadOnlyList<DemoTeacher> Leaders
)
{
    public bool Covers(int grade) => FirstGrade <= grade && grade <= LastGrade;
}

internal sealed record DemoTeacher(Person Person, Room Room)
{
    /// <summary>Lessons a week, of the year that is being planned.</summary>
    public int Load { get; set; }
}
