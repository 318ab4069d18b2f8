using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.PlannedWorks;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>Calls a planned work off, once the teacher is sure.</summary>
public sealed class WithdrawWorkDialog : WaterfallDialog<WithdrawState>
{
    public const string Name = "unplan";
    private readonly WorkCards _cards;
    private readonly PlannedWorkBook _book;

    public WithdrawWorkDialog(WorkCards cards, PlannedWorkBook book)
    {
        (_cards, _book) = (cards, book);
        Ask("sure", SureAsync, WithdrawAsync);
    }

    public override string Id => Name;

    protected override WithdrawState Start(DialogContext context, string? arguments) =>
        new(Guid.TryParse(arguments, out var id) ? id : Guid.Empty);

    private async Task<Prompt<bool>> SureAsync(StepContext<WithdrawState> step, CancellationToken cancellationToken) =>
        new ConfirmPrompt(
            new WithdrawWorkView(
                await _cards.FindAsync(step.Turn, step.State.WorkId, cancellationToken),
                step.Button(ConfirmPrompt.Yes),
                step.Button(ConfirmPrompt.No)
            )
        );

    private async Task<StepResult<WithdrawState>> WithdrawAsync(
        StepContext<WithdrawState> step,
        bool sure,
        CancellationToken cancellationToken
    )
    {
        var isDone =
            sure
            && (await _book.WithdrawAsync(step.Turn.Viewer!, step.State.WorkId, cancellationToken)).Refusal is null;
        step.Turn.Say(new WorkWithdrawnView(isDone, ButtonCodes.ForDialog(DiaryDialogNames.Tests, "")));
        return End();
    }
}

public sealed record WithdrawState(Guid WorkId);
