using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Marks;
using Diary.Domain.Outcomes;

namespace Diary.Dialogs.MarkEntry;

/// <summary>Where the card lies: it is changed, looked at again, and at last agreed to.</summary>
public sealed class SheetDesk(MarkBook book)
{
    /// <summary>With what the school's rules say now.</summary>
    internal async Task<Outcome<PutMarksState, MarkRefusal>> CheckAsync(
        Viewer viewer,
        PutMarksState state,
        CancellationToken cancellationToken
    ) =>
        (await book.CheckAsync(viewer, state.Sheet(acceptsWarnings: false), cancellationToken)).Succeeded(
            out var check,
            out var refusal
        )
            ? state with
            {
                Check = DraftCheck.Of(check),
            }
            : refusal;

    internal Task<StepResult<PutMarksState>> DecideAsync(
        StepContext<PutMarksState> step,
        EntryAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        switch (answer.Choice)
        {
            case ConfirmPrompt.Yes:
                return WriteAsync(step, cancellationToken);
            case ConfirmPrompt.No:
                step.Turn.Show(new MarksRefusedView(MarkRefusal.Empty));
                return Over();
            case SheetCards.Work:
                return Task.FromResult<StepResult<PutMarksState>>(
                    new StepResult<PutMarksState>.Stay(state, SheetCards.WhichWork(step))
                );
            case SheetCards.Hold:
                return AgainAsync(step, state with { IsHeld = !state.IsHeld }, cancellationToken);
            case SheetCards.Without:
                return AgainAsync(step, state.WithoutRefused(), cancellationToken);
            case [SheetCards.WorkMark, .. var work] when WorkTypes.All.Contains(work):
                return AgainAsync(step, state with { WorkType = work }, cancellationToken);
            default:
                var clear = answer.Listed.Where(listed => listed.Candidates.Count == 1);
                return AgainAsync(step, state.With([.. clear]), cancellationToken);
        }
    }

    private async Task<StepResult<PutMarksState>> AgainAsync(
        StepContext<PutMarksState> step,
        PutMarksState state,
        CancellationToken cancellationToken
    )
    {
        if (state.Marks.Count == 0)
        {
            step.Turn.Show(new MarksRefusedView(MarkRefusal.Empty));
            return new StepResult<PutMarksState>.Finished();
        }

        if (!(await CheckAsync(step.Turn.Viewer!, state, cancellationToken)).Succeeded(out var looked, out var refusal))
        {
            step.Turn.Say(new MarksRefusedView(refusal));
            return new StepResult<PutMarksState>.Finished();
        }

        return new StepResult<PutMarksState>.Stay(looked, SheetCards.Card(step, looked));
    }

    /// <summary>What has been warned of is accepted with the card; what came in between is shown, and asked again.</summary>
    private async Task<StepResult<PutMarksState>> WriteAsync(
        StepContext<PutMarksState> step,
        CancellationToken cancellationToken
    )
    {
        var (turn, state) = (step.Turn, step.State);
        var written = await book.RecordAsync(turn.Viewer!, state.Sheet(acceptsWarnings: true), cancellationToken);
        if (written.Refusal is MarkRefusal.RulesBroken)
        {
            return await AgainAsync(step, state, cancellationToken);
        }

        turn.Show(
            written.Match<Rendering.ITemplateView>(
                receipt => Put(turn, state, receipt),
                refusal => new MarksRefusedView(refusal)
            )
        );
        return new StepResult<PutMarksState>.Finished();
    }

    private static MarksPutView Put(TurnContext turn, PutMarksState state, SheetReceipt receipt) =>
        new(
            SheetCards.Title(state.Lesson!),
            receipt.Marks.Count,
            receipt.Absent,
            SheetCards.VisibleFrom(turn, state.Check!.Family),
            state.IsHeld,
            receipt.ColumnId is { } column ? SheetCode.Undo(column, receipt.At) : null,
            receipt.ColumnId is { } held && state.IsHeld ? SheetCode.Publish(held) : null,
            ButtonCodes.ForDialog(PutMarksDialog.Name, "")
        );

    private static Task<StepResult<PutMarksState>> Over() =>
        Task.FromResult<StepResult<PutMarksState>>(new StepResult<PutMarksState>.Finished());
}
