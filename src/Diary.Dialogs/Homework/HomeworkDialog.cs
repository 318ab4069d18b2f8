using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs.Homework;

/// <summary>«Что задали на завтра?»</summary>
public sealed class HomeworkDialog(HomeworkAnswers answers, UndoneAnswers undone) : Dialog
{
    public const string Name = DiaryDialogNames.Homework;

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var tomorrow = DateSpan.Day(turn.Today.AddDays(1));
        if (await HomeworkAnswers.Question.ReadAsync(context, arguments, tomorrow, cancellationToken) is not { } asked)
        {
            return;
        }

        var query = asked.Query;
        if (query.Detail is HomeworkCodes.Undone || AsksForUndone(turn, query))
        {
            turn.Show(await undone.OfAsync(turn, query, cancellationToken));
            return;
        }

        var next =
            asked.DaysWereNamed || query.Subject is null
                ? null
                : await answers.OfNextLessonAsync(turn, query, cancellationToken);
        turn.Show(next ?? await answers.OfDaysAsync(turn, query, !asked.DaysWereNamed, cancellationToken));
    }

    private static bool AsksForUndone(Turns.TurnContext turn, DiaryQuery query) =>
        turn.Button is null && query.Whose is not Whose.OfClass && HomeworkWords.AskForUndone(turn.Text);
}
