using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;

namespace Diary.Dialogs.Linking;

/// <summary>A person gives the school's code, and from then on this chat is theirs.</summary>
public sealed class LinkDialog : WaterfallDialog<LinkState>
{
    public const string Name = "link";
    private readonly InviteBook _invites;

    public LinkDialog(InviteBook invites)
    {
        _invites = invites;
        Do("given", TryGivenAsync);
        Ask(
            "code",
            (_, _) => Task.FromResult<Prompt<string>>(Question()),
            (step, code, cancellationToken) => RedeemAsync(step, code, cancellationToken)
        );
    }

    public override string Id => Name;

    public override bool IsForEverybody => true;

    protected override LinkState Start(DialogContext context, string? arguments) =>
        new(string.IsNullOrWhiteSpace(arguments) ? null : arguments);

    private static TextPrompt Question() => new(new AskCodeView(), new NotACodeView(), InviteCodeShape.Matches);

    private async Task<StepResult<LinkState>> TryGivenAsync(
        StepContext<LinkState> step,
        CancellationToken cancellationToken
    )
    {
        if (step.State.Code is not { } code)
        {
            return step.State;
        }

        var result = await RedeemAsync(step, code, cancellationToken);
        if (result is StepResult<LinkState>.Again again)
        {
            step.Turn.Say(again.Why);
            return new LinkState(null);
        }

        return result;
    }

    private async Task<StepResult<LinkState>> RedeemAsync(
        StepContext<LinkState> step,
        string code,
        CancellationToken cancellationToken
    )
    {
        var turn = step.Turn;
        var outcome = await _invites.RedeemAsync(
            code,
            turn.Conversation.ChannelId,
            turn.Conversation.UserKey,
            turn.Activity.From?.Name,
            turn.Voice.Language.Code,
            cancellationToken
        );
        return outcome.Match(linked => Linked(turn, linked), refusal => Refused(turn, refusal));
    }

    private static StepResult<LinkState> Linked(TurnContext turn, Linked linked)
    {
        turn.Say(new LinkedView(linked.Person.GivenName, linked.Person.Patronymic));
        turn.ChangeRoles();
        return End();
    }

    private static StepResult<LinkState> Refused(TurnContext turn, InviteRefusal refusal)
    {
        var why = new CodeRefusedView(refusal);
        if (refusal is InviteRefusal.TooManyTries or InviteRefusal.AlreadyLinked)
        {
            turn.Say(why);
            return End();
        }

        return Again(why);
    }
}

/// <param name="Code">A code that came with the first message, not tried yet.</param>
public sealed record LinkState(string? Code);
