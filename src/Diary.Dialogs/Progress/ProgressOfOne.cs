using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Marks;
using Diary.Domain.School;

namespace Diary.Dialogs.Progress;

/// <summary>One student's progress, or one class's: what is drawn and what is said about it.</summary>
/// <param name="Marks">Of the period and of what it is compared with.</param>
internal sealed record ProgressOfOne(
    TurnContext Turn,
    DiaryOwner Owner,
    DiaryQuery Query,
    IReadOnlyList<YearTerms> Years,
    IReadOnlyList<MarkLine> Marks
)
{
    private const int DaysLately = 28;
    private const int MostWeakest = 3;

    private YearTerms? Year => Years is [var current, ..] ? current : null;

    private bool IsByWeeks => Query.Subject is not null || ProgressLook.Of(Query).ByWeeks;

    private ProgressLook Look => ProgressLook.Of(Query);

    private PeriodNavigator Periods => new(ProgressDialog.Name, Year, Owner.Grade, Turn.Today);

    private DateOnly Last => Query.Last < Turn.Today ? Query.Last : Turn.Today;

    private List<MarkLine> Present => Between(Query.First, Query.Last);

    private string? Subject => Query.Subject is null ? null : Marks.Select(mark => mark.Subject).FirstOrDefault();

    public bool HasMarks => Present.Exists(mark => mark.Value.Number is not null);

    /// <summary>Names and numbers only.</summary>
    public string Title =>
        string.Join(
            " · ",
            new[] { Owner.Name.Name, Owner.Name.ClassTitle, Subject, Year?.Year.Title }.OfType<string>()
        );

    /// <summary>The first day that has to be read, with what the period is compared with.</summary>
    public static DateOnly Earliest(DiaryQuery query, IReadOnlyList<YearTerms> years)
    {
        var look = ProgressLook.Of(query);
        return look.WithLastYear ? query.First.AddYears(-1)
            : look.ByWeeks || query.Subject is not null ? query.First
            : years is [var year, ..] && PreviousTerm(year, query) is { } term ? term.Start
            : query.First;
    }

    public NoProgressView Nothing() =>
        new(
            Owner.Name,
            Subject,
            Periods.NameOf(Query),
            Owner.Grade == Grades.First,
            Owner.Grade == Grades.First ? [] : Periods.Others(Query)
        );

    public byte[] Draw(ProgressPicture picture) =>
        IsByWeeks
            ? picture.Weeks(
                Title,
                Query.First,
                Last,
                Present,
                Look.WithLastYear ? LastYear() : [],
                Year?.Of(Owner.Grade) ?? []
            )
            : picture.Subjects(Title, Subjects());

    public ProgressView Words()
    {
        var subjects = IsByWeeks ? [] : Subjects();
        return new ProgressView(
            Owner.Name,
            Subject,
            Periods.NameOf(Query),
            Look.WithLastYear && LastYear().Count > 0 ? ProgressComparison.LastYear
                : subjects.Any(subject => subject.Before is not null) ? ProgressComparison.PreviousTerm
                : ProgressComparison.None,
            IsByWeeks ? Line() : null,
            subjects,
            Buttons(subjects),
            TimeOnly.FromDateTime(Turn.LocalNow.DateTime)
        );
    }

    private LineSummary Line()
    {
        var marks = Present;
        var weeks = ProgressFigures.Weeks(marks).Select(week => week.Mean).ToList();
        var lately = Between(Last.AddDays(1 - DaysLately), Last);
        var earlier = Between(Query.First, Last.AddDays(-DaysLately));
        var before = ProgressFigures.Mean(earlier);
        return new LineSummary(
            marks.Count(mark => mark.Value.Number is not null),
            ProgressFigures.Mean(marks)!.Value,
            weeks.Min(),
            weeks.Max(),
            before is null ? null : ProgressFigures.Mean(lately),
            before,
            Look.WithLastYear ? ProgressFigures.Mean(LastYear()) : null
        );
    }

    private IReadOnlyList<SubjectMean> Subjects() =>
        ProgressFigures.Subjects(
            Present,
            Look.WithLastYear ? LastYear()
                : Year is { } year && PreviousTerm(year, Query) is { } term ? Between(term.Start, term.End)
                : []
        );

    private List<MarkLine> LastYear() => Between(Query.First.AddYears(-1), Last.AddYears(-1));

    private List<MarkLine> Between(DateOnly first, DateOnly last) =>
        [.. Marks.Where(mark => first <= mark.Date && mark.Date <= last)];

    private static Term? PreviousTerm(YearTerms year, DiaryQuery query) =>
        year.Terms.FirstOrDefault(term => term.Start == query.First && term.End == query.Last) is { } term
            ? year.Terms.LastOrDefault(other => other.Kind == term.Kind && other.End < term.Start)
            : null;

    private ProgressButtons Buttons(IReadOnlyList<SubjectMean> subjects)
    {
        var keys = Marks.DistinctBy(mark => mark.Subject).ToDictionary(mark => mark.Subject, mark => mark.SubjectKey);
        return new ProgressButtons(
            (Look with { IsDark = !Look.IsDark }).Code(Query),
            Look.IsDark,
            Years.Count > 1 && !Look.WithLastYear ? (Look with { WithLastYear = true }).Code(Query) : null,
            IsByWeeks || Year is null
                ? null
                : (Look with { ByWeeks = true }).Code(Query.On(Year.Year.Start, Year.Year.End)),
            IsByWeeks && Periods.Current() is { } term
                ? (Look with { ByWeeks = false, WithLastYear = false }).Code(
                    Query.On(term.First, term.Last) with
                    {
                        Subject = null,
                    }
                )
                : null,
            [
                .. subjects
                    .Reverse()
                    .Take(MostWeakest)
                    .Select(subject => new ChildButton(Look.Code(YearOf(keys[subject.Subject])), subject.Subject)),
            ],
            Periods.Others(Query)
        );
    }

    private DiaryQuery YearOf(string subjectKey)
    {
        var query = Query with { Subject = subjectKey };
        return Year is null ? query : query.On(Year.Year.Start, Year.Year.End);
    }
}
