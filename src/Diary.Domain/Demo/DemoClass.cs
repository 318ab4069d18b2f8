using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Demo;

/// <summary>A class in one year, with the groups it is divided into.</summary>
internal sealed class DemoClass
{
    private const int LastOfPrimary = 4;
    private readonly DemoCalendar _calendar;
    private readonly IReadOnlyDictionary<string, string> _words = DemoData.Settings("school");
    private readonly Dictionary<string, IReadOnlyList<DemoGroup>> _parts = [];
    private readonly DemoGroup _whole;

    public DemoClass(
        ClassSeat seat,
        int grade,
        DemoCalendar calendar,
        DemoFrame frame,
        DemoStaff staff,
        DemoFamilies families
    )
    {
        (Seat, _calendar) = (seat, calendar);
        Students = families.StudentsOf(seat.Title);
        Teacher = staff.ClassTeacher(seat, grade <= LastOfPrimary);
        Row = new SchoolClass
        {
            Id = DemoIds.Named($"class/{calendar.Year.Title}/{grade}{seat.Letter}"),
            SchoolId = DemoIds.School,
            YearId = calendar.Year.Id,
            Grade = grade,
            Letter = seat.Letter,
            Profile = grade >= DemoClasses.FirstSeniorGrade ? _words[$"profile-{seat.Letter}"] : null,
            ShiftId = frame.Shifts[0].Id,
            BuildingId = frame.BuildingOf(grade).Id,
        };
        _whole = new DemoGroup(GroupRow(GroupKind.Class, Row.Title), Students);
    }

    /// <summary>Its place in this year's school.</summary>
    public ClassSeat Seat { get; }

    public SchoolClass Row { get; }

    public DemoTeacher Teacher { get; }

    public IReadOnlyList<Person> Students { get; }

    public bool IsKnown => DemoClasses.KnownClasses.Contains(Seat.Title);

    public IEnumerable<DemoGroup> Groups => _parts.Values.SelectMany(parts => parts).Prepend(_whole);

    public IEnumerable<GroupMembership> Memberships =>
        from part in Groups
        from student in part.Students
        select new GroupMembership
        {
            Id = DemoIds.Named($"membership/{part.Row.Id}/{student.Id}"),
            SchoolId = DemoIds.School,
            GroupId = part.Row.Id,
            StudentId = student.Id,
            From = _calendar.Year.Start,
            To = _calendar.Year.End,
        };

    /// <summary>The groups that learn the subject side by side: the class, or its two halves.</summary>
    public IReadOnlyList<DemoGroup> GroupsFor(string subject)
    {
        if (!IsDivided(subject))
        {
            return [_whole];
        }

        if (!_parts.TryGetValue(subject, out var parts))
        {
            var first = Students.Where((student, i) => IsInFirst(subject, student, i)).ToList();
            _parts[subject] = parts = [Part(subject, 1, first), Part(subject, 2, [.. Students.Except(first)])];
        }

        return parts;
    }

    private bool IsDivided(string subject) =>
        subject switch
        {
            "english" => true,
            "informatics" or "technology" => Row.Grade > LastOfPrimary,
            _ => false,
        };

    private static bool IsInFirst(string subject, Person student, int number) =>
        subject switch
        {
            "technology" => student.Sex == Sex.Female,
            "informatics" => number < DemoClasses.Size / 2,
            _ => number % 2 == 0,
        };

    private DemoGroup Part(string subject, int number, IReadOnlyList<Person> students) =>
        new(GroupRow(GroupKind.Subgroup, $"{Row.Title}, {_words["subgroup-" + subject]} {number}"), students);

    private Group GroupRow(GroupKind kind, string title) =>
        new()
        {
            Id = DemoIds.Named($"group/{_calendar.Year.Title}/{title}"),
            SchoolId = DemoIds.School,
            YearId = _calendar.Year.Id,
            Kind = kind,
            Title = title,
            ClassId = Row.Id,
        };
}

internal sealed record DemoGroup(Group Row, IReadOnlyList<Person> Students);
