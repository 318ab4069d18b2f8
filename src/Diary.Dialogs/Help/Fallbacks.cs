using Diary.Dialogs.Engine;
using Diary.Dialogs.Linking;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Help;

/// <summary>What is said when there is no dialog for it: help, an old button, what was not understood.</summary>
public sealed class Fallbacks(Arrivals arrivals, SchoolContacts contacts, Suggestions suggestions)
{
    /// <summary>How many misses in a row bring the menu and the school's contacts.</summary>
    public const int MissesBeforeMenu = 2;

    public Task HelpAsync(DialogContext context, CancellationToken cancellationToken) =>
        context.Turn.Viewer is { } viewer
            ? SayAsync(context.Turn, async () => HelpView.For(viewer, await ContactsAsync(context, cancellationToken)))
            : arrivals.AskWhoAsync(context, cancellationToken);

    public async Task StaleAsync(DialogContext context, CancellationToken cancellationToken)
    {
        context.Turn.Say(new StaleButtonView());
        if (context.IsActive)
        {
            await context.AskAgainAsync(missed: false, cancellationToken);
            return;
        }

        await HelpAsync(context, cancellationToken);
    }

    public static Task WordlessAsync(TurnContext turn)
    {
        turn.Say(new WordlessView(MessageKinds.Of(turn.Activity)));
        return Task.CompletedTask;
    }

    /// <summary>Unsure between two: which of them is asked with buttons.</summary>
    public Task WhichOfTwoAsync(DialogContext context, CancellationToken cancellationToken) =>
        Suggestions.BetweenTwo(context) is { } two
            ? SayAsync(context.Turn, () => Task.FromResult<Rendering.ITemplateView>(two))
            : NotUnderstoodAsync(context, cancellationToken);

    public async Task NotUnderstoodAsync(DialogContext context, CancellationToken cancellationToken)
    {
        if (context.Turn.Viewer is null)
        {
            await arrivals.AskWhoAsync(context, cancellationToken);
            return;
        }

        await suggestions.NoteAsync(context.Turn, cancellationToken);
        if (context.Turn.State.Misses >= MissesBeforeMenu)
        {
            await LostAsync(context.Turn, cancellationToken);
            return;
        }

        context.Turn.Say(new NotUnderstoodView(Suggestions.Likeliest(context)));
    }

    public async Task LostAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        turn.State = turn.State with { Misses = 0 };
        turn.Say(new LostView(turn.Viewer is not null, await contacts.OfAsync(turn, cancellationToken)));
    }

    /// <summary>Understood, but this release cannot do it.</summary>
    public Task NotYetAsync(DialogContext context, CancellationToken cancellationToken) =>
        context.Turn.Viewer is null
            ? arrivals.AskWhoAsync(context, cancellationToken)
            : SayAsync(context.Turn, async () => new NotYetView(await ContactsAsync(context, cancellationToken)));

    private Task<ContactsView?> ContactsAsync(DialogContext context, CancellationToken cancellationToken) =>
        contacts.OfAsync(context.Turn, cancellationToken);

    private static async Task SayAsync(TurnContext turn, Func<Task<Rendering.ITemplateView>> view) =>
        turn.Say(await view());
}
