using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Corrections;

namespace Diary.Dialogs.Corrections;

/// <summary>«Мои обращения»: what became of them.</summary>
public sealed class RequestsDialog(CorrectionReader reader) : Dialog
{
    public const string Name = DiaryDialogNames.Requests;
    private static readonly Phrases Words = Phrases.Load("correction-words.txt");

    public override string Id => Name;

    internal static bool AreAsked(TurnContext turn) => Words.Says("own", Phrases.Fold(turn.Text));

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Viewer is not { } viewer)
        {
            turn.Say(new RequestNotFoundView());
            return;
        }

        var lines = await reader.OwnAsync(viewer, cancellationToken);
        turn.Show(new RequestsView([.. lines.Select(line => RequestLines.Of(turn, line))]));
    }
}
