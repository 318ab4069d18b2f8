using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Corrections;
using Diary.Domain.School;
using Diary.Domain.TermGrades;

namespace Diary.Dialogs.Corrections;

/// <summary>«Что ждёт моего ответа»: requests, grades whose marks changed, grades that nobody has fixed.</summary>
public sealed class WaitingDialog(CorrectionReader requests, GradeTaskReader grades) : Dialog
{
    public const string Name = DiaryDialogNames.Waiting;
    private static readonly Phrases Words = Phrases.Load("correction-words.txt");

    public override string Id => Name;

    internal static bool IsAsked(TurnContext turn) =>
        turn.Viewer is { Posts.Count: > 0 } && Words.Says("waiting", Phrases.Fold(turn.Text));

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Viewer is not { } viewer)
        {
            turn.Say(new RequestNotFoundView());
            return;
        }

        var lines = await requests.WaitingAsync(viewer, cancellationToken);
        var flagged = await grades.FlaggedAsync(viewer, cancellationToken);
        var ungraded = await grades.UngradedAsync(viewer, cancellationToken);
        turn.Show(
            new WaitingView(
                [.. lines.Select(line => RequestLines.Of(turn, line))],
                [.. flagged.Select(task => Task(turn, task))],
                [.. ungraded.Select(task => Task(turn, task))]
            )
        );
    }

    private static GradeTaskLine Task(TurnContext turn, GradeTask task)
    {
        var query = new DiaryQuery(
            turn.Today,
            turn.Today,
            new Whose.OfClass(task.Class),
            task.SubjectKey,
            task.TermKey
        );
        return new GradeTaskLine(
            DayNavigator.Code(DiaryDialogNames.FixGrades, query),
            SchoolClass.TitleOf(task.Class.Grade, task.Class.Letter),
            task.Subject,
            task.TermKey,
            task.Students
        );
    }
}
