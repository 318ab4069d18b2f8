using Diary.Dialogs.Demo;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Corrections;

namespace Diary.Dialogs.Linking;

/// <summary>Meets people: the first message, «/start», a blocked bot that is unblocked.</summary>
public sealed class Arrivals(DemoSettings demo, BindingBook bindings, CorrectionReader requests)
{
    public const string Blocked = "blocked";
    public const string Unblocked = "unblocked";

    /// <summary>«/start», with or without the code that a link or a QR picture carried.</summary>
    public async Task StartAsync(DialogContext context, string argument, CancellationToken cancellationToken)
    {
        if (argument.Length > 0)
        {
            await context.BeginAsync(LinkDialog.Name, argument, cancellationToken);
            return;
        }

        await (
            demo.Enabled
                ? context.BeginAsync(DemoDialog.Name, null, cancellationToken)
                : WelcomeAsync(context, cancellationToken)
        );
        await TellWaitingAsync(context.Turn, cancellationToken);
    }

    public Task WelcomeAsync(DialogContext context, CancellationToken cancellationToken)
    {
        if (context.Turn.Viewer is null)
        {
            return AskWhoAsync(context, cancellationToken);
        }

        context.Turn.Say(new WelcomeBackView(context.Turn.GivenName));
        return Task.CompletedTask;
    }

    /// <summary>Who has answers to give is told how many.</summary>
    private async Task TellWaitingAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var waiting = turn.Viewer is { } viewer ? await requests.CountWaitingAsync(viewer, cancellationToken) : 0;
        if (waiting > 0)
        {
            turn.Say(new WaitingCountView(waiting, ButtonCodes.ForDialog(DiaryDialogNames.Waiting, "")));
        }
    }

    /// <summary>Finds out who a stranger is.</summary>
    public Task AskWhoAsync(DialogContext context, CancellationToken cancellationToken) =>
        context.BeginAsync(demo.Enabled ? DemoDialog.Name : LinkDialog.Name, null, cancellationToken);

    /// <summary>The person blocked the bot, or let it in again: nothing is said, it is remembered.</summary>
    public Task InstalledAsync(TurnContext turn, CancellationToken cancellationToken) =>
        turn.Activity.Name is Blocked or Unblocked
            ? bindings.MarkBlockedAsync(
                turn.Conversation.ChannelId,
                turn.Conversation.UserKey,
                turn.Activity.Name is Blocked,
                cancellationToken
            )
            : Task.CompletedTask;
}
