using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Corrections;

namespace Diary.Dialogs.Corrections;

/// <summary>Takes one's own request further, or back.</summary>
public sealed class OwnRequestDialog : WaterfallDialog<OwnRequestState>
{
    public const string Name = "ownrequest";
    public const string Escalation = "e";
    public const string Withdrawal = "w";
    private readonly CorrectionReader _reader;
    private readonly CorrectionBook _book;

    public OwnRequestDialog(CorrectionReader reader, CorrectionBook book)
    {
        (_reader, _book) = (reader, book);
        Do("open", OpenAsync);
        Ask("sure", AskSureAsync, ChangeAsync);
    }

    public override string Id => Name;

    protected override OwnRequestState Start(DialogContext context, string? arguments) =>
        new(
            CompactId.Decode(arguments is { Length: > 1 } ? arguments[1..] : null),
            arguments?.StartsWith(Escalation, StringComparison.Ordinal) == true,
            null
        );

    private async Task<StepResult<OwnRequestState>> OpenAsync(
        StepContext<OwnRequestState> step,
        CancellationToken cancellationToken
    )
    {
        var line =
            step.State.RequestId is { } id && step.Turn.Viewer is { } viewer
                ? await _reader.FindAsync(viewer, id, cancellationToken)
                : null;
        if (line is null)
        {
            step.Turn.Say(new RequestNotFoundView());
            return End();
        }

        return step.State with
        {
            Request = RequestLines.Of(step.Turn, line),
        };
    }

    private static Task<Prompt<bool>> AskSureAsync(StepContext<OwnRequestState> step, CancellationToken _) =>
        Task.FromResult<Prompt<bool>>(
            new ConfirmPrompt(
                new SureAboutRequestView(
                    step.State.Request!,
                    step.State.IsEscalation,
                    step.Button(ConfirmPrompt.Yes),
                    step.Button(ConfirmPrompt.No)
                )
            )
        );

    private async Task<StepResult<OwnRequestState>> ChangeAsync(
        StepContext<OwnRequestState> step,
        bool sure,
        CancellationToken cancellationToken
    )
    {
        var (turn, state) = (step.Turn, step.State);
        if (!sure)
        {
            turn.Show(new RequestNotSentView());
            return End();
        }

        var id = state.RequestId!.Value;
        var changed = state.IsEscalation
            ? await _book.EscalateAsync(turn.Viewer!, id, cancellationToken)
            : await _book.WithdrawAsync(turn.Viewer!, id, cancellationToken);
        turn.Show(
            changed.Match<ITemplateView>(
                request => new RequestChangedView(state.IsEscalation, request.DueOn),
                refusal => new RequestRefusedView(refusal)
            )
        );
        return End();
    }
}

public sealed record OwnRequestState(Guid? RequestId, bool IsEscalation, RequestLine? Request);
