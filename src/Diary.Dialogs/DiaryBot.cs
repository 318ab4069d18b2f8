using Diary.Dialogs.Commands;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Failures;
using Diary.Dialogs.Files;
using Diary.Dialogs.Help;
using Diary.Dialogs.Languages;
using Diary.Dialogs.Linking;
using Diary.Dialogs.Schema;
using Diary.Dialogs.SmallTalk;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs;

/// <summary>
/// Decides who answers: an interruption first, then the open dialog, then the dialog that the words ask for.
/// </summary>
public sealed class DiaryBot(
    DialogSet dialogs,
    IServiceProvider services,
    Arrivals arrivals,
    LanguageSwitch languages,
    Fallbacks fallbacks
)
{
    private const double SureOfIntent = 0.6;

    public async Task RunAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        turn.Acknowledge();
        var context = new DialogContext(turn, dialogs, services);
        switch (turn.Activity.Type)
        {
            case ActivityTypes.Message or ActivityTypes.MessageUpdate:
                await HearAsync(context, cancellationToken);
                break;
            case ActivityTypes.ConversationUpdate:
                await arrivals.WelcomeAsync(context, cancellationToken);
                break;
            case ActivityTypes.InstallationUpdate:
                await arrivals.InstalledAsync(turn, cancellationToken);
                break;
        }
    }

    private Task HearAsync(DialogContext context, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Button is { } code)
        {
            return PressAsync(context, code, cancellationToken);
        }

        if (Command.Read(turn) is { } command)
        {
            return ObeyAsync(context, command, cancellationToken);
        }

        if (context.IsActive)
        {
            return AnswerOpenQuestionAsync(context, cancellationToken);
        }

        if (turn is { Viewer: not null, Files.Count: > 0 } && !SaysWhatFor(turn))
        {
            return context.BeginAsync(IncomingFilesDialog.Name, null, cancellationToken);
        }

        return turn.Text.Length == 0
            ? Fallbacks.WordlessAsync(context.Turn)
            : UnderstandAsync(context, cancellationToken);
    }

    private Task PressAsync(DialogContext context, string code, CancellationToken cancellationToken)
    {
        if (ButtonCodes.ReadAnswer(code) is { } answer)
        {
            return context.IsActive && context.Frame.Id == answer.Frame
                ? ContinueAsync(context, new DialogInput(context.Turn, answer.Choice), cancellationToken)
                : fallbacks.StaleAsync(context, cancellationToken);
        }

        return ButtonCodes.ReadDialog(code) is { } start && context.Has(start.Dialog)
            ? context.BeginAsync(start.Dialog, start.Arguments, cancellationToken)
            : fallbacks.StaleAsync(context, cancellationToken);
    }

    private async Task ObeyAsync(DialogContext context, Command command, CancellationToken cancellationToken)
    {
        context.Clear();
        switch (command.Kind)
        {
            case CommandKind.Start:
                await arrivals.StartAsync(context, command.Argument, cancellationToken);
                break;
            case CommandKind.Help:
                await fallbacks.HelpAsync(context, cancellationToken);
                break;
            case CommandKind.Cancel:
                context.Turn.Say(new NothingToCancelView());
                break;
            case CommandKind.Language:
                await languages.SwitchAsync(context.Turn, cancellationToken);
                break;
            case CommandKind.Dialog:
                await BeginAsync(context, command.Dialog, cancellationToken);
                break;
        }
    }

    private async Task AnswerOpenQuestionAsync(DialogContext context, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        switch (turn.Meaning.Intent)
        {
            case Intent.Cancel:
                context.Clear();
                turn.Say(new CancelledView());
                break;
            case Intent.Help:
                await fallbacks.HelpAsync(context, cancellationToken);
                await context.AskAgainAsync(missed: false, cancellationToken);
                break;
            case Intent.LanguageSwitch:
                await languages.SwitchAsync(turn, cancellationToken);
                await context.AskAgainAsync(missed: false, cancellationToken);
                break;
            default:
                await ContinueAsync(context, new DialogInput(turn, null), cancellationToken);
                break;
        }
    }

    private async Task ContinueAsync(DialogContext context, DialogInput input, CancellationToken cancellationToken)
    {
        switch (await context.ContinueAsync(input, cancellationToken))
        {
            case Continuation.Taken:
                break;
            case Continuation.Missed:
                await MissAsync(context, cancellationToken);
                break;
            case Continuation.Lost:
                context.Clear();
                context.Turn.Say(new ReleaseChangedView());
                await HearAsync(context, cancellationToken);
                break;
        }
    }

    /// <summary>No answer to the question: perhaps the person asks for something else; if not, the question again.</summary>
    private async Task MissAsync(DialogContext context, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Button is null && turn.Text.Length > 0 && AsksForSomething(turn.Meaning))
        {
            context.Clear();
            await UnderstandAsync(context, cancellationToken);
            return;
        }

        if (context.Frame.Attempt + 1 >= Fallbacks.MissesBeforeMenu)
        {
            context.Clear();
            await fallbacks.LostAsync(turn, cancellationToken);
            return;
        }

        await context.AskAgainAsync(missed: true, cancellationToken);
    }

    private async Task UnderstandAsync(DialogContext context, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Viewer is null && InviteCodeShape.Matches(turn.Text))
        {
            await context.BeginAsync(LinkDialog.Name, turn.Text, cancellationToken);
            return;
        }

        var understood = turn.Meaning.Intent is not Intent.None;
        turn.State = turn.State with { Misses = understood ? 0 : turn.State.Misses + 1 };
        await (
            turn.Meaning.Intent switch
            {
                Intent.Greeting => SayAsync(turn, new GreetingView(turn.GivenName)),
                Intent.Thanks => SayAsync(turn, new ThanksView()),
                Intent.Goodbye => SayAsync(turn, new GoodbyeView()),
                Intent.Help => fallbacks.HelpAsync(context, cancellationToken),
                Intent.Cancel => SayAsync(turn, new NothingToCancelView()),
                Intent.LanguageSwitch => languages.SwitchAsync(turn, cancellationToken),
                Intent.None => fallbacks.NotUnderstoodAsync(context, cancellationToken),
                var intent => dialogs.AnswerTo(intent) is { } dialog
                    ? BeginAsync(context, dialog, cancellationToken)
                    : fallbacks.NotYetAsync(context, cancellationToken),
            }
        );
    }

    /// <summary>What is about somebody's diary needs to know whose: a stranger is asked for the code first.</summary>
    private Task BeginAsync(DialogContext context, string dialog, CancellationToken cancellationToken) =>
        context.Turn.Viewer is null && dialog != LinkDialog.Name
            ? arrivals.AskWhoAsync(context, cancellationToken)
            : context.BeginAsync(dialog, null, cancellationToken);

    /// <summary>«Вот моя домашка» under a photo.</summary>
    private static bool SaysWhatFor(TurnContext turn) => turn.Text.Length > 0 && turn.Meaning.Intent is not Intent.None;

    private bool AsksForSomething(Meaning meaning) =>
        meaning.Confidence >= SureOfIntent && dialogs.AnswerTo(meaning.Intent) is not null;

    private static Task SayAsync(TurnContext turn, Rendering.ITemplateView view)
    {
        turn.Say(view);
        return Task.CompletedTask;
    }
}
