using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Files;
using Diary.Dialogs.Homework.Setting;
using Diary.Dialogs.Turns;
using Diary.Domain.Files;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Submissions;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>«Сдать домашку по истории»: words and files, as many messages as it takes, then handed in.</summary>
public sealed class SubmitDialog : WaterfallDialog<SubmitState>
{
    public const string Name = SubmissionCodes.Submit;
    private readonly SubmitChoices _choices;
    private readonly HomeworkCardReader _cards;
    private readonly FileIntake _intake;
    private readonly FileLimits _limits;
    private readonly SubmissionBook _book;

    public SubmitDialog(
        SubmitChoices choices,
        HomeworkCardReader cards,
        FileIntake intake,
        FileLimits limits,
        SubmissionBook book
    )
    {
        (_choices, _cards, _intake, _limits, _book) = (choices, cards, intake, limits, book);
        Do("find", FindAsync);
        Ask("which", choices.AskAsync, ChosenAsync, state => state.HomeworkId is null);
        Do("take", TakeArrivedAsync);
        Ask("sure", AskSureAsync, DecidedAsync);
    }

    public override string Id => Name;

    protected override SubmitState Start(DialogContext context, string? arguments)
    {
        var turn = context.Turn;
        var arrived = turn.Files.Select(SentFile.Of).ToList();
        if (SubmissionCodes.ReadPair(arguments) is var (homework, student))
        {
            return new SubmitState { HomeworkId = homework, StudentId = student };
        }

        var entities = turn.Meaning.Entities;
        return new SubmitState
        {
            SubjectKey = entities.Subject,
            Due = entities.Date is { } date && date.Start == date.End ? date.Start : null,
            Files = KnownFiles(arguments),
            Arrived = arrived,
        };
    }

    /// <summary>Files that another dialog has taken already: their ids, one after the other.</summary>
    private static List<KnownFile> KnownFiles(string? arguments) =>
        [
            .. (arguments ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(text => ShortId.Read(text))
                .OfType<Guid>()
                .Select(id => new KnownFile(id, "")),
        ];

    private async Task<StepResult<SubmitState>> FindAsync(
        StepContext<SubmitState> step,
        CancellationToken cancellationToken
    )
    {
        if (step.State.HomeworkId is not null)
        {
            return step.State;
        }

        var found = await _choices.FindAsync(step.Turn, step.State, cancellationToken);
        switch (found)
        {
            case []:
                step.Turn.Say(new NothingToSubmitView(step.Turn.Viewer!.Students.Count > 0));
                return End();
            case [var only]:
                return step.State with { HomeworkId = only.HomeworkId, StudentId = only.StudentId };
            default:
                return step.State;
        }
    }

    private static Task<StepResult<SubmitState>> ChosenAsync(
        StepContext<SubmitState> step,
        SubmitOption option,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<StepResult<SubmitState>>(
            step.State with
            {
                HomeworkId = option.HomeworkId,
                StudentId = option.StudentId,
            }
        );

    private async Task<StepResult<SubmitState>> TakeArrivedAsync(
        StepContext<SubmitState> step,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        var card = state.Task is null || state.Arrived.Count > 0 ? await CardAsync(step, cancellationToken) : null;
        if ((state.Task ?? SubmitTexts.Task(card, state.StudentId!.Value)) is not { } task)
        {
            step.Turn.Say(new HomeworkNotFoundView());
            return End();
        }

        var known = state with { Task = task };
        return card is null || state.Arrived.Count == 0
            ? known
            : await TakeAsync(step.Turn, known, card.SchoolId, cancellationToken);
    }

    private Task<HomeworkCard?> CardAsync(StepContext<SubmitState> step, CancellationToken cancellationToken) =>
        _cards.FindAsync(step.Turn.Viewer!, step.State.HomeworkId!.Value, cancellationToken);

    private async Task<SubmitState> TakeAsync(
        TurnContext turn,
        SubmitState state,
        Guid schoolId,
        CancellationToken cancellationToken
    )
    {
        var attachments = state.Arrived.Select(file => file.ToAttachment()).ToList();
        var kept = await _intake.TakeAsync(turn, schoolId, attachments, cancellationToken);
        if (kept.Refused.Count > 0)
        {
            var taken = TakenFiles.Of(kept with { Kept = [] }, _limits.Of(turn.Viewer!));
            turn.Say(new FilesKeptView(taken, FilesDialog.Button));
        }

        return state with
        {
            Arrived = [],
            Files = [.. state.Files, .. kept.Kept.Select(file => new KnownFile(file.Id, file.Name))],
        };
    }

    private static Task<Prompt<SubmitAnswer>> AskSureAsync(
        StepContext<SubmitState> step,
        CancellationToken cancellationToken
    ) => Task.FromResult<Prompt<SubmitAnswer>>(new SubmitPrompt(SubmitTexts.Card(step)));

    private async Task<StepResult<SubmitState>> DecidedAsync(
        StepContext<SubmitState> step,
        SubmitAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        switch (answer)
        {
            case SubmitAnswer.More more:
                return Restart(
                    state with
                    {
                        Text = more.Text is null
                            ? state.Text
                            : string.Join('\n', new[] { state.Text, more.Text }.OfType<string>()),
                        Arrived = [.. more.Files.Select(SentFile.Of)],
                    }
                );
            case SubmitAnswer.Yes:
                step.Turn.Say(await HandInAsync(step.Turn, state, cancellationToken));
                return End();
            default:
                step.Turn.Say(new SubmitCancelledView());
                return End();
        }
    }

    private async Task<Rendering.ITemplateView> HandInAsync(
        TurnContext turn,
        SubmitState state,
        CancellationToken cancellationToken
    )
    {
        var entry = new NewSubmission(
            state.HomeworkId!.Value,
            state.StudentId!.Value,
            state.Text ?? "",
            [.. state.Files.Select(file => file.Id)]
        );
        var outcome = await _book.HandInAsync(turn.Viewer!, entry, cancellationToken);
        return outcome.Succeeded(out var submission, out var refusal)
            ? SubmitTexts.Done(turn, state.Task!, submission, entry.FileIds.Count)
            : new SubmitRefusedView(refusal);
    }
}
