using Diary.Dialogs.Commands;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Failures;
using Diary.Dialogs.Files;
using Diary.Dialogs.Help;
using Diary.Dialogs.Linking;
using Diary.Dialogs.Reports;
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
    Interruptions interruptions,
    Fallbacks fallbacks
)
{
    public async Task RunAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        turn.Acknowledge();
        Lateness.Admit(turn);
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
        if (turn.Viewer is null && context.NeedsViewer)
        {
            // The chat was revoked in the middle of a question: what is left is a stranger.
            context.Clear();
        }

        if (context.IsLost)
        {
            return StartAfreshAsync(context, cancellationToken);
        }

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

        if (turn is { Viewer: not null, Files.Count: > 0 } && !context.SaysWhatFor)
        {
            return context.BeginAsync(IncomingFilesDialog.Name, null, cancellationToken);
        }

        return turn.Text.Length == 0
            ? Fallbacks.WordlessAsync(context.Turn)
            : UnderstandAsync(context, cancellationToken);
    }

    /// <summary>An older release asked something that this one no longer knows.</summary>
    private Task StartAfreshAsync(DialogContext context, CancellationToken cancellationToken)
    {
        context.Clear();
        context.Turn.Say(new ReleaseChangedView());
        return context.Turn.Button is { } code && ButtonCodes.ReadAnswer(code) is not null
            ? fallbacks.HelpAsync(context, cancellationToken)
            : HearAsync(context, cancellationToken);
    }

    private Task PressAsync(DialogContext context, string code, CancellationToken cancellationToken)
    {
        if (ButtonCodes.ReadAnswer(code) is { } answer)
        {
            return context.IsActive && context.Frame.Id == answer.Frame
                ? ContinueAsync(context, new DialogInput(context.Turn, answer.Choice), cancellationToken)
                : fallbacks.StaleAsync(context, cancellationToken);
        }

        if (ButtonCodes.ReadDialog(code) is not { } start || !context.OpensByButton(start.Dialog))
        {
            return fallbacks.StaleAsync(context, cancellationToken);
        }

        context.Clear();
        return BeginAsync(context, start.Dialog, start.Arguments, cancellationToken);
    }

    private Task ObeyAsync(DialogContext context, Command command, CancellationToken cancellationToken)
    {
        switch (command.Kind)
        {
            case CommandKind.Help:
                return interruptions.HelpAsync(context, cancellationToken);
            case CommandKind.Cancel:
                return Interruptions.CancelAsync(context);
            case CommandKind.Language:
                return interruptions.SwitchLanguageAsync(context, cancellationToken);
            case CommandKind.Start:
                context.Clear();
                return arrivals.StartAsync(context, command.Argument, cancellationToken);
            default:
                context.Clear();
                return BeginAsync(context, command.Dialog, null, cancellationToken);
        }
    }

    private Task AnswerOpenQuestionAsync(DialogContext context, CancellationToken cancellationToken) =>
        Interruptions.AskedFor(context) switch
        {
            Intent.Cancel => Interruptions.CancelAsync(context),
            Intent.Help => interruptions.HelpAsync(context, cancellationToken),
            Intent.LanguageSwitch => interruptions.SwitchLanguageAsync(context, cancellationToken),
            _ => ContinueAsync(context, new DialogInput(context.Turn, null), cancellationToken),
        };

    private async Task ContinueAsync(DialogContext context, DialogInput input, CancellationToken cancellationToken)
    {
        if (!await context.ContinueAsync(input, cancellationToken))
        {
            await MissAsync(context, cancellationToken);
        }
    }

    /// <summary>No answer to the question: perhaps the person asks for something else; if not, the question again.</summary>
    private async Task MissAsync(DialogContext context, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Button is null && turn.Text.Length > 0 && context.SurelyAskedFor is not null)
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

        if (context.HeardBy is { } own)
        {
            turn.State = turn.State with { Misses = 0 };
            await context.BeginAsync(own, null, cancellationToken);
            return;
        }

        if (context.Continued is { } continued && context.GoesOnIn(continued.Intent) is { } goneOn)
        {
            turn.State = turn.State with { Misses = 0 };
            turn.Continue(turn.State.Last!, continued);
            turn.Form = continued.InDetail ? AnswerForm.InFull : AnswerForm.Usual;
            await context.BeginAsync(goneOn, null, cancellationToken);
            return;
        }

        if (turn is { Viewer: not null, Meaning.Fragment.AsksOnlyDetails: true })
        {
            turn.Say(new NothingToUnfoldView());
            return;
        }

        var intent = context.Asked;
        var certainty = intent is Intent.None ? Certainty.NoIdea : turn.Meaning.Certainty;
        turn.State = turn.State with { Misses = certainty is Certainty.NoIdea ? turn.State.Misses + 1 : 0 };
        await (
            certainty switch
            {
                Certainty.Sure => AnswerAsync(context, intent, cancellationToken),
                Certainty.BetweenTwo => fallbacks.WhichOfTwoAsync(context, cancellationToken),
                Certainty.NoIdea => fallbacks.NotUnderstoodAsync(context, cancellationToken),
            }
        );
    }

    private Task AnswerAsync(DialogContext context, Intent intent, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        return intent switch
        {
            Intent.Greeting when turn.Viewer is null => arrivals.AskWhoAsync(context, cancellationToken),
            Intent.Greeting => SayAsync(turn, new GreetingView(turn.GivenName)),
            Intent.Thanks => SayAsync(turn, new ThanksView()),
            Intent.Goodbye => SayAsync(turn, new GoodbyeView()),
            Intent.Help => interruptions.HelpAsync(context, cancellationToken),
            Intent.Cancel => Interruptions.CancelAsync(context),
            Intent.LanguageSwitch => interruptions.SwitchLanguageAsync(context, cancellationToken),
            _ when context.IsWantedAsFile => BeginAsync(context, ReportDialog.Name, null, cancellationToken),
            _ => context.AnswerTo(intent) is { } dialog
                ? BeginAsync(context, dialog, null, cancellationToken)
                : fallbacks.NotYetAsync(context, cancellationToken),
        };
    }

    /// <summary>What is about somebody's diary needs to know whose: a stranger is asked for the code first.</summary>
    private Task BeginAsync(
        DialogContext context,
        string dialog,
        string? arguments,
        CancellationToken cancellationToken
    ) =>
        context.Turn.Viewer is null && !context.IsForEverybody(dialog)
            ? arrivals.AskWhoAsync(context, cancellationToken)
            : context.BeginAsync(dialog, arguments, cancellationToken);

    private static Task SayAsync(TurnContext turn, Rendering.ITemplateView view)
    {
        turn.Say(view);
        return Task.CompletedTask;
    }
}
