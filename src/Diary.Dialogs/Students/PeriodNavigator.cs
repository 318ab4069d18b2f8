using Diary.Domain.Access;
using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>
/// Which days an answer over a longer time is about, and the buttons to others: a week, a month, a part of the year, the
/// year; the one before and the one after.
/// </summary>
internal sealed record PeriodNavigator(string Dialog, YearTerms? Year, int Grade, DateOnly Today)
{
    /// <summary>As a question's detail: the part of the year that goes on, whichever it is when the button is pressed.</summary>
    public const string PresentTerm = "now";

    /// <summary>As a question's detail: a part of the year by its name.</summary>
    private const char Part = '~';

    /// <summary>
    /// The detail of a question that another dialog answers: which part of the year was named, or that no days were.
    /// </summary>
    public static string? DetailOf(AskedDiary asked) =>
        asked.Term is { } term ? Part + term
        : asked.DaysWereNamed ? asked.Query.Detail
        : PresentTerm;

    /// <summary>The days that were asked for; without any, the part of the year in which the grade is now.</summary>
    public DiaryQuery Resolve(AskedDiary asked)
    {
        var detail = asked.Query.Detail;
        var term = detail is [Part, .. var key] ? key : asked.Term;
        var isNow = detail is PresentTerm || !asked.DaysWereNamed;
        var period = (term is null ? null : Named(term)) ?? (isNow ? Current() : null);
        var query = detail is PresentTerm or [Part, ..] ? asked.Query with { Detail = null } : asked.Query;
        return period is null ? query : query.On(period.First, period.Last);
    }

    public NamedPeriod NameOf(DiaryQuery query) => NamedPeriod.Of(query.First, query.Last, Year, Grade);

    /// <summary>The other lengths of time around today.</summary>
    public IReadOnlyList<PeriodButton> Others(DiaryQuery query) =>
        [
            .. new[] { NamedPeriod.WeekOf(Today), NamedPeriod.MonthOf(Today), Current(), WholeYear() }
                .OfType<NamedPeriod>()
                .Where(period => (period.First, period.Last) != (query.First, query.Last))
                .DistinctBy(period => (period.First, period.Last))
                .Select(period => new PeriodButton(Code(query, period), period)),
        ];

    /// <summary>The same length of time before and after, as far as it has begun.</summary>
    public DayNavigation Around(DiaryQuery query, IReadOnlyList<VisibleStudent> mine)
    {
        var plain = DayNavigator.Around(Dialog, query, mine);
        var period = NameOf(query);
        var (earlier, later) = period.Kind switch
        {
            PeriodKind.Day or PeriodKind.Week or PeriodKind.Days => (plain.Earlier, plain.Later),
            PeriodKind.Month => (
                Button(query, NamedPeriod.MonthOf(period.First.AddDays(-1))),
                Button(query, NamedPeriod.MonthOf(period.Last.AddDays(1)))
            ),
            PeriodKind.Year => (null, null),
            PeriodKind.Quarter or PeriodKind.Trimester or PeriodKind.HalfYear => (
                Button(query, Terms(period.Kind).LastOrDefault(term => term.Last < period.First)),
                Button(query, Terms(period.Kind).FirstOrDefault(term => term.First > period.Last))
            ),
        };
        return plain with { Earlier = earlier, Later = later?.First > Today ? null : later };
    }

    private NamedPeriod? Named(string key) =>
        key == "year" ? WholeYear()
        : Year?.Named(key, Grade) is { } term ? NamedPeriod.OfTerm(term)
        : null;

    public NamedPeriod? Current() => Year?.On(Grade, Today) is { } term ? NamedPeriod.OfTerm(term) : null;

    private NamedPeriod? WholeYear() =>
        Year is null ? null : new NamedPeriod(Year.Year.Start, Year.Year.End, PeriodKind.Year, 0);

    private IEnumerable<NamedPeriod> Terms(PeriodKind kind) =>
        (Year?.Of(Grade) ?? []).Select(NamedPeriod.OfTerm).Where(term => term.Kind == kind).OrderBy(term => term.First);

    private DayButton? Button(DiaryQuery query, NamedPeriod? period) =>
        period is null ? null : new DayButton(Code(query, period), period.First, period.Last);

    private string Code(DiaryQuery query, NamedPeriod period) =>
        DayNavigator.Code(Dialog, query.On(period.First, period.Last));
}
