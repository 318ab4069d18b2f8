using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.SchoolYear;

/// <summary>«Сколько до каникул?», «какая сейчас четверть?»</summary>
public sealed class SchoolYearDialog(SchoolCalendar calendar, TermReader terms) : Dialog
{
    public const string Name = DiaryDialogNames.SchoolYear;

    private const string Term = "t";
    private const int DaysBack = 100;
    private const int DaysAhead = 380;
    private static readonly PhraseLexicon Words = PhraseLexicon.Of("school-year.txt");

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Timetable, StudentScopes.Timetable, 1)
    {
        Detail = turn => Words.Says("term", turn.Text) ? Term : SeasonIn(turn.Text)?.ToString(),
        AnswersOwn = viewer => viewer.Posts.Count > 0,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var today = DateSpan.Day(context.Turn.Today);
        if (await Question.ReadAsync(context, arguments, today, cancellationToken) is { } asked)
        {
            context.Turn.Show(await AnswerAsync(context.Turn, asked.Query, cancellationToken));
        }
    }

    private async Task<SchoolYearView> AnswerAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var owners = DiaryOwner.Of(turn.Viewer!, Question.StudentsOf(turn.Viewer!, query), query);
        var season = Enum.TryParse<Season>(query.Detail, out var named) ? named : (Season?)null;
        var parts = new List<(DiaryOwner Owner, YearPart Part)>();
        foreach (var school in owners.GroupBy(owner => owner.SchoolId))
        {
            var span = await calendar.BetweenAsync(
                school.Key,
                turn.Today.AddDays(-DaysBack),
                turn.Today.AddDays(DaysAhead),
                cancellationToken
            );
            var ofYear = await terms.OfYearAsync(school.Key, turn.Today, cancellationToken);
            parts.AddRange(
                school.Select(owner => (owner, new YearReading(span, ofYear, turn.Today).PartFor(owner, season)))
            );
        }

        var asksForTerm = query.Detail == Term;
        return new SchoolYearView(
            turn.Today,
            asksForTerm,
            season,
            Together(parts),
            DayNavigator.Code(DiaryDialogNames.Lessons, query with { Detail = null }),
            DayNavigator.Code(Name, query with { Detail = asksForTerm ? null : Term })
        );
    }

    /// <summary>What is the same for several children is said once.</summary>
    private static IReadOnlyList<YearPart> Together(List<(DiaryOwner Owner, YearPart Part)> parts)
    {
        var same = parts
            .GroupBy(item =>
                (
                    item.Part.Present?.First,
                    item.Part.Next?.First,
                    string.Join(' ', item.Part.Terms.Select(term => (term.Kind, term.Number, term.End)))
                )
            )
            .ToList();
        return
        [
            .. same.Select(group =>
                group.First().Part with
                {
                    Names = same.Count > 1 ? [.. group.Select(item => item.Owner.Name.Name).OfType<string>()] : [],
                }
            ),
        ];
    }

    private static Season? SeasonIn(string text) =>
        Words
            .All(text)
            .Select(word => Enum.TryParse<Season>(word, ignoreCase: true, out var season) ? season : (Season?)null)
            .FirstOrDefault(season => season is not null);
}
