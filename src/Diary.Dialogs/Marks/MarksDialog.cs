using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Marks;

/// <summary>«Какие оценки за неделю?»</summary>
public sealed class MarksDialog(MarkReader reader, TermReader terms) : Dialog
{
    public const string Name = DiaryDialogNames.Marks;

    private const int DaysInWeek = 7;

    /// <summary>Of a whole class in all subjects nobody reads more.</summary>
    private const int LongestForClass = 31;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Marks, StudentScopes.Marks, 366)
    {
        Detail = turn => MarkWords.Read(turn).Encode(),
        OnOtherDays = detail => (MarkFilter.Decode(detail) with { Page = 0, Period = null }).Encode(),
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        MarksTopic.Focus(context.Turn);
        var today = context.Turn.Today;
        var week = new DateSpan(today.AddDays(1 - DaysInWeek), today);
        if (await Question.ReadAsync(context, arguments, week, cancellationToken) is { } asked)
        {
            context.Turn.Show(await AnswerAsync(context.Turn, asked, cancellationToken));
        }
    }

    private async Task<MarksView> AnswerAsync(TurnContext turn, AskedDiary asked, CancellationToken cancellationToken)
    {
        var viewer = turn.Viewer!;
        var students = Question.StudentsOf(viewer, asked.Query);
        var owners = DiaryOwner.Of(viewer, students, asked.Query);
        var filter = MarkFilter.Decode(asked.Query.Detail);
        var period = await PeriodAsync(turn, asked, filter, owners, cancellationToken);
        var query = Narrowed(asked.Query, period, turn.Today);
        var lines = await LinesAsync(viewer, students, query, filter, cancellationToken);
        return new MarksView(
            query.First,
            query.Last,
            period,
            query.Subject is null ? null : lines.Select(line => line.Subject).FirstOrDefault(),
            filter.WorkType,
            filter.Numbers,
            filter.OnlyOwed,
            [
                .. owners.Select(owner =>
                    MarkEntries.Owner(
                        owner,
                        [.. lines.Where(line => owner.Id is null || line.StudentId == owner.Id)],
                        filter,
                        owners.Count == 1,
                        turn.Form
                    )
                ),
            ],
            DayNavigator.Until(
                turn.Today,
                Name,
                query with
                {
                    Detail = (filter with { Page = 0 }).Encode(),
                },
                viewer.Students
            ),
            MarkButtons.Of(query, filter with { Period = null }, lines, owners.Count == 1),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    /// <summary>
    /// «За вторую четверть»; and who asks for twos without naming days does not mean those of one week.
    /// </summary>
    private async Task<DiaryPeriod?> PeriodAsync(
        TurnContext turn,
        AskedDiary asked,
        MarkFilter filter,
        IReadOnlyList<DiaryOwner> owners,
        CancellationToken cancellationToken
    )
    {
        var meant = filter.Period ?? (filter.IsNarrow && !asked.DaysWereNamed ? AskedPeriod.Running : null);
        if (meant is null)
        {
            return null;
        }

        var schools = owners.Select(owner => owner.SchoolId).Distinct().ToList();
        var calendar = await terms.OfSchoolsAsync(schools, cancellationToken);
        return owners
            .Select(owner => calendar.Find(owner, meant, turn.Today))
            .FirstOrDefault(found => found is not null);
    }

    private static DiaryQuery Narrowed(DiaryQuery query, DiaryPeriod? period, DateOnly today)
    {
        var days = period is null ? query : query.On(period.First, period.Last);
        var isTooLong = days.Last.DayNumber - days.First.DayNumber >= LongestForClass;
        return days is { Whose: Whose.OfClass, Subject: null } && isTooLong
            ? LastDays(days, days.Last < today ? days.Last : today)
            : days;
    }

    private static DiaryQuery LastDays(DiaryQuery query, DateOnly last)
    {
        var end = last < query.First ? query.Last : last;
        var start = end.AddDays(1 - LongestForClass);
        return query.On(start < query.First ? query.First : start, end);
    }

    private Task<IReadOnlyList<MarkLine>> LinesAsync(
        Viewer viewer,
        IReadOnlyList<VisibleStudent> students,
        DiaryQuery query,
        MarkFilter filter,
        CancellationToken cancellationToken
    )
    {
        var marks = new MarkQuery(query.First, query.Last, query.Subject)
        {
            Values = filter.Numbers,
            OnlyOwed = filter.OnlyOwed,
            WorkType = filter.WorkType,
            WithWithdrawn = !filter.IsNarrow,
        };
        return query.Whose is Whose.OfClass(var name)
            ? reader.ForClassAsync(viewer, name, marks, cancellationToken)
            : reader.ForStudentsAsync(
                viewer,
                [.. students.Select(student => student.StudentId)],
                marks,
                cancellationToken
            );
    }
}
