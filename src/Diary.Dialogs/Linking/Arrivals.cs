using Diary.Dialogs.Demo;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;

namespace Diary.Dialogs.Linking;

/// <summary>Meets people: the first message, «/start», a blocked bot that is unblocked.</summary>
public sealed class Arrivals(DemoSettings demo, BindingBook bindings)
{
    public const string Blocked = "blocked";
    public const string Unblocked = "unblocked";

    /// <summary>«/start», with or without the code that a link or a QR picture carried.</summary>
    public Task StartAsync(DialogContext context, string argument, CancellationToken cancellationToken)
    {
        if (argument.Length > 0)
        {
            return context.BeginAsync(LinkDialog.Name, argument, cancellationToken);
        }

        return demo.Enabled
            ? context.BeginAsync(DemoDialog.Name, null, cancellationToken)
            : WelcomeAsync(context, cancellationToken);
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
