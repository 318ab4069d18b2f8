using Diary.Domain.Database;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Testing.Builders;

/// <summary>
/// A small school, row by row: each <c>Add…</c> makes the row and keeps it for <see cref="SaveAsync"/>. The year is
/// 2026/27, the clock Moscow's.
/// </summary>
public sealed partial class SchoolBuilder
{
    public static readonly DateOnly YearStart = new(2026, 9, 1);
    public static readonly DateOnly YearEnd = new(2027, 5, 26);
    public static readonly DateOnly LongAgo = new(2010, 1, 1);
    private readonly List<object> _rows = [];
    private readonly Random _ids;
    private int _names;

    /// <param name="seed">Schools that share a database need different ones.</param>
    public SchoolBuilder(int seed = 1, string timeZone = "Europe/Moscow", int daysPerWeek = 5)
    {
        _ids = new Random(seed);
        School = Add(
            new SchoolProfile
            {
                Id = NewId(),
                Name = "Школа № 7",
                ShortName = "Школа 7",
                Locale = "ru",
                DaysPerWeek = daysPerWeek,
            }
        );
        Building = Add(
            new Building
            {
                Id = NewId(),
                SchoolId = School.Id,
                Name = "Главное здание",
                Address = "Школьная, 1",
                TimeZone = timeZone,
            }
        );
        Shift = Add(
            new Shift
            {
                Id = NewId(),
                SchoolId = School.Id,
                Number = 1,
                Title = "Первая",
            }
        );
        Year = AddYear("2026/27", YearStart, YearEnd);
    }

    public SchoolProfile School { get; }

    public Building Building { get; }

    public Shift Shift { get; }

    public AcademicYear Year { get; }

    /// <summary>What is not saved yet.</summary>
    public IReadOnlyList<object> Rows => _rows;

    /// <summary>The same ids for the same seed and order of calls.</summary>
    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _ids.NextBytes(bytes);
        return new Guid(bytes);
    }

    public TRow Add<TRow>(TRow row)
        where TRow : class
    {
        _rows.Add(row);
        return row;
    }

    public async Task SaveAsync(IDbContextFactory<DiaryDbContext> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        db.AddRange(_rows);
        await db.SaveChangesAsync();
        _rows.Clear();
    }

    public AcademicYear AddYear(string title, DateOnly start, DateOnly end) =>
        Add(
            new AcademicYear
            {
                Id = NewId(),
                SchoolId = School.Id,
                Title = title,
                Start = start,
                End = end,
            }
        );

    public CalendarDay AddDay(
        DateOnly date,
        CalendarDayKind kind,
        string? title = null,
        DayOfWeek? actsAs = null,
        int minGrade = Grades.First,
        int maxGrade = Grades.Last
    ) =>
        Add(
            new CalendarDay
            {
                Id = NewId(),
                SchoolId = School.Id,
                YearId = Year.Id,
                Date = date,
                Kind = kind,
                Title = title,
                ActsAsWeekday = actsAs,
                MinGrade = minGrade,
                MaxGrade = maxGrade,
            }
        );

    public ClassRows AddClass(int grade = 7, string letter = "Б", AcademicYear? year = null, Shift? shift = null)
    {
        var yearId = (year ?? Year).Id;
        var schoolClass = Add(
            new SchoolClass
            {
                Id = NewId(),
                SchoolId = School.Id,
                YearId = yearId,
                Grade = grade,
                Letter = letter,
                ShiftId = (shift ?? Shift).Id,
                BuildingId = Building.Id,
            }
        );
        return new ClassRows(schoolClass, AddGroup(schoolClass.Title, GroupKind.Class, schoolClass, year));
    }

    public Group AddGroup(
        string title,
        GroupKind kind = GroupKind.Subgroup,
        SchoolClass? schoolClass = null,
        AcademicYear? year = null
    ) =>
        Add(
            new Group
            {
                Id = NewId(),
                SchoolId = School.Id,
                YearId = (year ?? Year).Id,
                Kind = kind,
                Title = title,
                ClassId = schoolClass?.Id,
            }
        );

    public Subject AddSubject(string key = "algebra", string title = "Алгебра") =>
        Add(
            new Subject
            {
                Id = NewId(),
                SchoolId = School.Id,
                Key = key,
                Title = title,
                ShortTitle = title,
            }
        );

    public Room AddRoom(string number = "101", RoomKind kind = RoomKind.Classroom) =>
        Add(
            new Room
            {
                Id = NewId(),
                SchoolId = School.Id,
                BuildingId = Building.Id,
                Number = number,
                Kind = kind,
                Capacity = 30,
            }
        );
}

/// <summary>A class and the group that is all of it.</summary>
public sealed record ClassRows(SchoolClass Class, Group Group);
