using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Attendance;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Attendance;

/// <summary>«Кто не отметил?» An administrator sees all lessons without a roll, everybody else their own.</summary>
public sealed class MissingRollsDialog(RollStateReader rolls) : Dialog
{
    public const string Name = "rolls";

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Attendance, StudentScopes.Attendance, 1)
    {
        AnswersOwn = _ => true,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var today = DateSpan.Day(context.Turn.Today);
        if (await Question.ReadForWorkAsync(context, arguments, today, cancellationToken) is { } asked)
        {
            context.Turn.Show(await AnswerAsync(context.Turn, asked.Query, cancellationToken));
        }
    }

    private async Task<MissingRollsView> AnswerAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var name = (query.Whose as Whose.OfClass)?.Name;
        var states = await rolls.ForDayAsync(turn.Viewer!, query.First, name, cancellationToken);
        var begun = states.Where(state => state.StartsAt <= turn.Now).ToList();
        return new MissingRollsView(
            query.First,
            name is null ? null : SchoolClass.TitleOf(name.Grade, name.Letter),
            begun.Count,
            [.. begun.Where(state => !state.IsCalled).Select(state => Entry(state, turn))],
            DayNavigator.Until(turn.Today, Name, query, []),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private static MissingRoll Entry(RollState state, TurnContext turn) =>
        new(
            state.Number,
            TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(state.StartsAt, turn.TimeZone).DateTime),
            state.GroupTitle ?? state.ClassTitle ?? "",
            state.Subject,
            state.Teacher.WithInitials,
            turn.Viewer!.Persons.Any(person => person.PersonId == state.TeacherId)
        );
}
