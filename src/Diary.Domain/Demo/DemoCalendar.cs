using Diary.Domain.School;

namespace Diary.Domain.Demo;

/// <summary>One academic year of the demonstration school: from 1 September to 26 May, four quarters, a week of five days.</summary>
internal sealed class DemoCalendar
{
    public const int FirstMonth = 9;
    private const int MonthOfTurn = 8;
    private readonly IReadOnlyDictionary<string, string> _words = DemoData.Settings("school");
    private readonly Dictionary<(DateOnly Date, int MinGrade), CalendarDay> _days = [];
    private readonly int _startYear;

    public DemoCalendar(SchoolProfile school, int startYear, Guid shortBells)
    {
        _startYear = startYear;
        Year = new AcademicYear
        {
            Id = DemoIds.Named($"year/{startYear}"),
            SchoolId = school.Id,
            Title = $"{startYear}/{startYear + 1}",
            Start = new DateOnly(startYear, FirstMonth, 1),
            End = new DateOnly(startYear + 1, 5, 26),
        };
        AddVacations();
        AddHolidays();
        AddSpecialDays(shortBells);
        Span = new CalendarSpan(school, [Year], Days, Year.Start, Year.End);
        Terms = [.. Quarters(), .. HalfYears(), Term(TermKind.Year, 1, Year.Start, Year.End)];
    }

    public AcademicYear Year { get; }

    public IReadOnlyList<Term> Terms { get; }

    public IReadOnlyCollection<CalendarDay> Days => _days.Values;

    public CalendarSpan Span { get; }

    /// <summary>The year that contains the date; in summer, the one that has ended, and from August on the next.</summary>
    public static int StartYear(DateOnly date) => date.Month >= MonthOfTurn ? date.Year : date.Year - 1;

    private void AddVacations()
    {
        foreach (var row in DemoData.Table("vacations"))
        {
            var (first, last) = DemoData.Range(row[2]);
            var monday = MondayOf(DemoData.Date(row[0], _startYear));
            for (var i = 0; i < DemoData.Number(row[1]); i++)
            {
                Add(monday.AddDays(i), CalendarDayKind.Vacation, row[3], minGrade: first, maxGrade: last);
            }
        }
    }

    private void AddHolidays()
    {
        foreach (var row in DemoData.Table("holidays"))
        {
            Add(DemoData.Date(row[0], _startYear), CalendarDayKind.Holiday, row[1]);
        }
    }

    /// <summary>The lessons that the holiday of November costs are given on the Saturday; grade 1 never has six days.</summary>
    private void AddSpecialDays(Guid shortBells)
    {
        var holiday = new DateOnly(_startYear, 11, 4);
        var isWeekday = holiday.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        Add(
            MondayOf(holiday).AddDays(5),
            CalendarDayKind.Transferred,
            _words["transferred"],
            actsAs: isWeekday ? holiday.DayOfWeek : DayOfWeek.Monday,
            minGrade: Grades.First + 1
        );
        var lastFriday = MondayOf(new DateOnly(_startYear, 12, 31)).AddDays(-3);
        Add(lastFriday, CalendarDayKind.Shortened, _words["shortened"], bells: shortBells);
    }

    private void Add(
        DateOnly date,
        CalendarDayKind kind,
        string title,
        DayOfWeek? actsAs = null,
        int minGrade = Grades.First,
        int maxGrade = Grades.Last,
        Guid? bells = null
    ) =>
        _days[(date, minGrade)] = new CalendarDay
        {
            Id = DemoIds.Named($"day/{date:O}/{minGrade}"),
            SchoolId = Year.SchoolId,
            YearId = Year.Id,
            Date = date,
            Kind = kind,
            Title = title,
            ActsAsWeekday = actsAs,
            MinGrade = minGrade,
            MaxGrade = maxGrade,
            BellScheduleId = bells,
        };

    private IEnumerable<Term> Quarters()
    {
        var breaks = Breaks();
        for (var i = 0; i <= breaks.Count; i++)
        {
            yield return Term(
                TermKind.Quarter,
                i + 1,
                i == 0 ? Year.Start : breaks[i - 1].Last.AddDays(1),
                i == breaks.Count ? Year.End : breaks[i].First.AddDays(-1)
            );
        }
    }

    private IEnumerable<Term> HalfYears()
    {
        var winter = Breaks()[1];
        yield return Term(TermKind.HalfYear, 1, Year.Start, winter.First.AddDays(-1));
        yield return Term(TermKind.HalfYear, 2, winter.Last.AddDays(1), Year.End);
    }

    private List<(DateOnly First, DateOnly Last)> Breaks() =>
        [
            .. from row in DemoData.Table("vacations")
            where DemoData.Range(row[2]).Last == Grades.Last
            let first = MondayOf(DemoData.Date(row[0], _startYear))
            select (first, first.AddDays(DemoData.Number(row[1]) - 1)),
        ];

    private Term Term(TermKind kind, int number, DateOnly start, DateOnly end) =>
        new()
        {
            Id = DemoIds.Named($"term/{Year.Title}/{kind}/{number}"),
            SchoolId = Year.SchoolId,
            YearId = Year.Id,
            Kind = kind,
            Number = number,
            Start = start,
            End = end,
            MinGrade = kind == TermKind.HalfYear ? DemoClasses.FirstSeniorGrade : Grades.First,
            MaxGrade = kind == TermKind.Quarter ? DemoClasses.FirstSeniorGrade - 1 : Grades.Last,
        };

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
