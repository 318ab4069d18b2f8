using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.MarkEntry;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Corrections;
using Diary.Domain.Grading;
using Diary.Domain.Marks;

namespace Diary.Dialogs.Corrections;

/// <summary>Answers a request. Where it is accepted and says what the mark should be, the mark is corrected with it.</summary>
public sealed class AnswerDialog : WaterfallDialog<AnswerState>
{
    public const string Name = DiaryDialogNames.AnswerRequest;
    private const char Acceptance = 'y';
    private readonly CorrectionReader _reader;
    private readonly CorrectionBook _book;
    private readonly MarkBook _marks;

    public AnswerDialog(CorrectionReader reader, CorrectionBook book, MarkBook marks)
    {
        (_reader, _book, _marks) = (reader, book, marks);
        Do("open", OpenAsync);
        Ask("words", AskWordsAsync, (step, words, _) => Next(step.State with { Words = words }), s => s.Words is null);
        Ask("sure", AskSureAsync, AnswerAsync);
    }

    public override string Id => Name;

    protected override AnswerState Start(DialogContext context, string? arguments) =>
        new()
        {
            RequestId = CompactId.Decode(arguments is { Length: > 1 } ? arguments[1..] : null),
            IsAccepted = arguments?.StartsWith(Acceptance) == true,
        };

    private async Task<StepResult<AnswerState>> OpenAsync(
        StepContext<AnswerState> step,
        CancellationToken cancellationToken
    )
    {
        var (turn, state) = (step.Turn, step.State);
        var line =
            state.RequestId is { } id && turn.Viewer is { } viewer
                ? await _reader.FindAsync(viewer, id, cancellationToken)
                : null;
        if (line is null || turn.Viewer!.AnswersAs(line.Request) is null)
        {
            turn.Say(new RequestNotFoundView());
            return End();
        }

        var isMark = line.Request.Fact is FactKind.Mark;
        return state with
        {
            Request = RequestLines.Of(turn, line),
            MarkId = isMark ? line.Request.FactId : null,
            Becomes = state.IsAccepted && isMark ? line.Request.Proposed : null,
        };
    }

    private static Task<Prompt<string>> AskWordsAsync(StepContext<AnswerState> step, CancellationToken _) =>
        Task.FromResult<Prompt<string>>(
            new TextPrompt(
                new AnswerWordsView(step.State.Request!, step.State.IsAccepted, step.State.Becomes),
                MaxLength: MarkRevision.MaxReasonLength
            )
        );

    private static Task<Prompt<bool>> AskSureAsync(StepContext<AnswerState> step, CancellationToken _) =>
        Task.FromResult<Prompt<bool>>(
            new ConfirmPrompt(
                new SureToAnswerView(
                    step.State.Request!,
                    step.State.IsAccepted,
                    step.State.Words!,
                    step.State.Becomes,
                    step.Button(ConfirmPrompt.Yes),
                    step.Button(ConfirmPrompt.No)
                )
            )
        );

    private async Task<StepResult<AnswerState>> AnswerAsync(
        StepContext<AnswerState> step,
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

        if (await CorrectAsync(turn.Viewer!, state, cancellationToken) is { } refusal)
        {
            turn.Show(new MarksRefusedView(refusal));
            return End();
        }

        var answered = await _book.AnswerAsync(
            turn.Viewer!,
            state.RequestId!.Value,
            state.IsAccepted,
            state.Words!,
            cancellationToken
        );
        turn.Show(
            answered.Match<ITemplateView>(
                _ => new RequestAnsweredView(
                    state.IsAccepted,
                    state.Becomes,
                    ButtonCodes.ForDialog(WaitingDialog.Name, "")
                ),
                no => new RequestRefusedView(no)
            )
        );
        return End();
    }

    /// <returns>Why the mark could not be corrected; null when it was, or when there is nothing to correct.</returns>
    private async Task<MarkRefusal?> CorrectAsync(Viewer viewer, AnswerState state, CancellationToken cancellationToken)
    {
        if (
            state.MarkId is not { } mark
            || !int.TryParse(state.Becomes, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return null;
        }

        var edit = new MarkEdit(mark, null, state.Words!);
        return (await _marks.CorrectAsync(viewer, edit, MarkValue.Of(number), null, cancellationToken)).Refusal;
    }

    private static Task<StepResult<AnswerState>> Next(AnswerState state) =>
        Task.FromResult<StepResult<AnswerState>>(state);
}

/// <summary>An answer as it comes about in a conversation.</summary>
public sealed record AnswerState
{
    public Guid? RequestId { get; init; }

    public bool IsAccepted { get; init; }

    public RequestLine? Request { get; init; }

    public Guid? MarkId { get; init; }

    /// <summary>What the mark will be with it; null where nothing is changed.</summary>
    public string? Becomes { get; init; }

    public string? Words { get; init; }
}
