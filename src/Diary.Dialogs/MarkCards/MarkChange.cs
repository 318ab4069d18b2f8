using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.MarkEntry;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Marks;
using Diary.Domain.Outcomes;

namespace Diary.Dialogs.MarkCards;

/// <summary>Makes the change, once it is agreed to; where somebody was faster, shows what they did and asks again.</summary>
public sealed class MarkChange(MarkBook book, MarkHistoryReader histories)
{
    internal static SureToChangeView Card(
        StepContext<CorrectMarkState> step,
        CorrectMarkState state,
        HistoryStep? overtaken
    ) =>
        new(
            state.Mark!,
            state.IsWithdrawal ? null : state.Value,
            state.Reason!,
            overtaken,
            step.Button(ConfirmPrompt.Yes),
            step.Button(ConfirmPrompt.No)
        );

    internal async Task<StepResult<CorrectMarkState>> DecideAsync(
        StepContext<CorrectMarkState> step,
        bool sure,
        CancellationToken cancellationToken
    )
    {
        var (turn, state) = (step.Turn, step.State);
        if (!sure)
        {
            turn.Show(new MarkKeptView());
            return new StepResult<CorrectMarkState>.Finished();
        }

        var changed = await ChangeAsync(turn.Viewer!, state, cancellationToken);
        if (changed.Refusal is MarkRefusal.ChangedMeanwhile)
        {
            return await OvertakenAsync(step, cancellationToken);
        }

        turn.Show(
            changed.Match<Rendering.ITemplateView>(
                _ => new MarkChangedView(
                    state.Mark!,
                    state.IsWithdrawal ? null : state.Value,
                    ButtonCodes.ForDialog(DiaryDialogNames.MarkCard, CompactId.Encode(state.MarkId!.Value))
                ),
                refusal => new MarksRefusedView(refusal)
            )
        );
        return new StepResult<CorrectMarkState>.Finished();
    }

    private Task<Outcome<MarkRevision, MarkRefusal>> ChangeAsync(
        Viewer viewer,
        CorrectMarkState state,
        CancellationToken cancellationToken
    )
    {
        var edit = new MarkEdit(state.MarkId!.Value, state.Version, state.Reason!);
        return state.IsWithdrawal
            ? book.WithdrawAsync(viewer, edit, cancellationToken)
            : book.CorrectAsync(viewer, edit, state.Value!, null, cancellationToken);
    }

    private async Task<StepResult<CorrectMarkState>> OvertakenAsync(
        StepContext<CorrectMarkState> step,
        CancellationToken cancellationToken
    )
    {
        var history = await histories.FindAsync(step.Turn.Viewer!, step.State.MarkId!.Value, cancellationToken);
        if (history is null)
        {
            step.Turn.Say(new MarkNotFoundView());
            return new StepResult<CorrectMarkState>.Finished();
        }

        var state = step.State with { Mark = MarkTitles.Of(step.Turn, history), Version = history.Line.Version };
        var latest = MarkTitles.Step(step.Turn, history.Steps[^1]);
        return new StepResult<CorrectMarkState>.Stay(state, Card(step, state, latest));
    }
}
