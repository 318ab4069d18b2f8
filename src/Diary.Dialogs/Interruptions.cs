using Diary.Dialogs.Engine;
using Diary.Dialogs.Help;
using Diary.Dialogs.Languages;
using Diary.Dialogs.SmallTalk;
using Diary.Dialogs.Students;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs;

/// <summary>What works at any step of any dialog, in words or as a command. The open question is asked again after it.</summary>
public sealed class Interruptions(Fallbacks fallbacks, LanguageSwitch languages)
{
    private const int MostWords = 3;
    private static readonly PhraseLexicon Words = PhraseLexicon.Of("slips.txt");

    /// <summary>
    /// What the words interrupt an open question for. Who interrupts says it shortly and clearly; a reason in somebody's own
    /// words only looks like it now and then.
    /// </summary>
    public static Intent AskedFor(DialogContext context)
    {
        var turn = context.Turn;
        var isAnswer =
            !context.IsSure
            || turn.IsForwarded
            || turn.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords
            || Words.Says("slip", turn.Text);
        return isAnswer ? Intent.None : turn.Meaning.Intent;
    }

    public static Task CancelAsync(DialogContext context)
    {
        var wasOpen = context.IsActive;
        context.Clear();
        context.Turn.Say(wasOpen ? new CancelledView() : new NothingToCancelView());
        return Task.CompletedTask;
    }

    public async Task HelpAsync(DialogContext context, CancellationToken cancellationToken)
    {
        // What a stranger can be helped with is the very question that is open.
        if (context.Turn.Viewer is not null || !context.IsActive)
        {
            await fallbacks.HelpAsync(context, cancellationToken);
        }

        await AskAgainAsync(context, cancellationToken);
    }

    public async Task SwitchLanguageAsync(DialogContext context, CancellationToken cancellationToken)
    {
        await languages.SwitchAsync(context.Turn, cancellationToken);
        await AskAgainAsync(context, cancellationToken);
    }

    private static Task AskAgainAsync(DialogContext context, CancellationToken cancellationToken) =>
        context.IsActive ? context.AskAgainAsync(missed: false, cancellationToken) : Task.CompletedTask;
}
