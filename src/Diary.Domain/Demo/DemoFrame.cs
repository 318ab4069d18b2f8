using Diary.Domain.School;

namespace Diary.Domain.Demo;

/// <summary>What stands before anybody enters: the school, its buildings, shifts, bells and subjects.</summary>
internal sealed class DemoFrame
{
    private const string Bells = "bells-usual";
    private const string ShortBells = "bells-short";
    private const int MainBuilding = 5;
    private const int PrimaryBuilding = 1;
    private readonly IReadOnlyDictionary<string, string> _words = DemoData.Settings("school");

    public DemoFrame()
    {
        School = new SchoolProfile
        {
            Id = DemoIds.School,
            Name = _words["name"],
            ShortName = _words["short-name"],
            SupportPhone = _words["phone"],
            SupportEmail = _words["email"],
            SupportHours = _words["hours"],
            Locale = "ru",
            DaysPerWeek = SchoolProfile.MinDaysPerWeek,
        };
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(_words["time-zone"]);
        Buildings = [Building(MainBuilding), Building(PrimaryBuilding)];
        Shifts = [Shift(1), Shift(2)];
        var bells = DemoData.Table("bells");
        BellSchedules = [.. bells.Select(BellSchedule)];
        BellSlots = [.. bells.SelectMany(Slots)];
        Subjects = [.. DemoData.Table("subjects").Select(Subject)];
        SpareRooms = [Room(MainBuilding), Room(PrimaryBuilding)];
    }

    public SchoolProfile School { get; }

    public TimeZoneInfo TimeZone { get; }

    public IReadOnlyList<Building> Buildings { get; }

    public IReadOnlyList<Shift> Shifts { get; }

    public IReadOnlyList<BellSchedule> BellSchedules { get; }

    public IReadOnlyList<BellSlot> BellSlots { get; }

    public IReadOnlyList<DemoSubject> Subjects { get; }

    /// <summary>Of the main building and of the primary one.</summary>
    public IReadOnlyList<Room> SpareRooms { get; }

    public static Guid ShortBellsId { get; } = DemoIds.Named(ShortBells);

    public Building BuildingOf(int grade) => Buildings[grade < MainBuilding ? 1 : 0];

    /// <summary>When the lesson of the number is, by the bells of the day.</summary>
    public (DateTimeOffset StartsAt, DateTimeOffset EndsAt) TimesOf(SchoolDay day, int number)
    {
        var bells = day.BellScheduleId ?? DemoIds.Named(Bells);
        var slot = _slots.GetValueOrDefault((bells, number)) ?? Find(bells, number);
        return (Instant(day.Date, slot.Start), Instant(day.Date, slot.End));
    }

    public DateTimeOffset Instant(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local)).ToUniversalTime();
    }

    private readonly Dictionary<(Guid, int), BellSlot> _slots = [];

    private BellSlot Find(Guid bells, int number) =>
        _slots[(bells, number)] = BellSlots.First(slot => slot.BellScheduleId == bells && slot.Number == number);

    private Building Building(int grade)
    {
        var parts = _words[$"building-{grade}"].Split(';', StringSplitOptions.TrimEntries);
        return new Building
        {
            Id = DemoIds.Named($"building/{grade}"),
            SchoolId = School.Id,
            Name = parts[0],
            Address = parts[1],
            TimeZone = _words["time-zone"],
        };
    }

    private Shift Shift(int number) =>
        new()
        {
            Id = DemoIds.Named($"shift/{number}"),
            SchoolId = School.Id,
            Number = number,
            Title = _words[$"shift-{number}"],
        };

    private BellSchedule BellSchedule(string[] row) =>
        new()
        {
            Id = DemoIds.Named(row[0]),
            SchoolId = School.Id,
            ShiftId = Shifts[DemoData.Number(row[1]) - 1].Id,
            Title = _words[row[0]],
            DayKind = DemoData.Kind<CalendarDayKind>(row[2]),
        };

    private IEnumerable<BellSlot> Slots(string[] row) =>
        row[3]
            .Split(' ')
            .Select(times => times.Split('-'))
            .Select(
                (times, i) =>
                    new BellSlot
                    {
                        Id = DemoIds.Named($"{row[0]}/{i + 1}"),
                        SchoolId = School.Id,
                        BellScheduleId = DemoIds.Named(row[0]),
                        Number = i + 1,
                        Start = TimeOnly.ParseExact(times[0], "HH:mm"),
                        End = TimeOnly.ParseExact(times[1], "HH:mm"),
                    }
            );

    private DemoSubject Subject(string[] row) =>
        new(
            new Subject
            {
                Id = DemoIds.Named($"subject/{row[0]}"),
                SchoolId = School.Id,
                Key = row[0],
                Title = row[1],
                ShortTitle = row[2],
            },
            [.. row[3].Split(' ').Select(DemoData.Number)]
        );

    private Room Room(int grade) =>
        new()
        {
            Id = DemoIds.Named($"spare room/{grade}"),
            SchoolId = School.Id,
            BuildingId = BuildingOf(grade).Id,
            Number = _words[$"spare-room-{grade}"],
            Kind = RoomKind.Classroom,
            Capacity = DemoClasses.Size + 5,
        };
}

/// <param name="Hours">A week, for each grade.</param>
internal sealed record DemoSubject(Subject Row, IReadOnlyList<int> Hours)
{
    public int HoursIn(int grade) => Hours[grade - Grades.First];
}
