using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Files;

namespace Diary.Dialogs.Files;

/// <summary>Somebody sends a file and says nothing: asks what it is for. More files may follow, as an album does.</summary>
public sealed class IncomingFilesDialog : WaterfallDialog<IncomingFilesState>
{
    public const string Name = "incoming";
    private readonly FileIntake _intake;
    private readonly FileLimits _limits;

    public IncomingFilesDialog(FileIntake intake, FileLimits limits)
    {
        (_intake, _limits) = (intake, limits);
        Ask("what", AskAsync, AnswerAsync);
    }

    public override string Id => Name;

    protected override IncomingFilesState Start(DialogContext context, string? arguments) =>
        new([.. context.Turn.Files.Select(SentFile.Of)]);

    private static Task<Prompt<IncomingAnswer>> AskAsync(
        StepContext<IncomingFilesState> step,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<Prompt<IncomingAnswer>>(
            new IncomingPrompt(
                new IncomingFilesView(
                    [.. step.State.Files.Select(file => file.Name ?? "")],
                    step.Button(IncomingPrompt.Keep),
                    step.Turn.Viewer!.Students.Count > 0 ? step.Button(IncomingPrompt.HandIn) : null,
                    step.Button(IncomingPrompt.Drop)
                )
            )
        );

    private async Task<StepResult<IncomingFilesState>> AnswerAsync(
        StepContext<IncomingFilesState> step,
        IncomingAnswer answer,
        CancellationToken cancellationToken
    )
    {
        switch (answer)
        {
            case IncomingAnswer.More more:
                return Restart(new([.. step.State.Files, .. more.Files.Select(SentFile.Of)]));
            case IncomingAnswer.Keep:
                Tell(step.Turn, await KeepAsync(step, cancellationToken));
                return End();
            case IncomingAnswer.HandIn when step.Turn.Viewer!.Students.Count > 0:
                await HandInAsync(step, cancellationToken);
                return End();
            default:
                step.Turn.Say(new FilesDroppedView());
                return End();
        }
    }

    private async Task HandInAsync(StepContext<IncomingFilesState> step, CancellationToken cancellationToken)
    {
        var kept = await KeepAsync(step, cancellationToken);
        if (kept.Refused.Count > 0)
        {
            Tell(step.Turn, kept);
        }

        if (kept.Kept.Count > 0)
        {
            var files = string.Join(' ', kept.Kept.Select(file => ShortId.Of(file.Id)));
            await step.Dialogs.BeginAsync(DiaryDialogNames.Submit, files, cancellationToken);
        }
    }

    private Task<KeptFiles> KeepAsync(StepContext<IncomingFilesState> step, CancellationToken cancellationToken) =>
        _intake.TakeAsync(
            step.Turn,
            step.Turn.Viewer!.Persons[0].SchoolId,
            [.. step.State.Files.Select(file => file.ToAttachment())],
            cancellationToken
        );

    private void Tell(TurnContext turn, KeptFiles kept) =>
        turn.Say(new FilesKeptView(TakenFiles.Of(kept, _limits.Of(turn.Viewer!)), FilesDialog.Button));
}

/// <param name="Files">What has come so far.</param>
public sealed record IncomingFilesState(IReadOnlyList<SentFile> Files);

/// <summary>A file that a channel still keeps, as a dialog remembers it.</summary>
public sealed record SentFile(string ContentType, string Url, string? Name)
{
    public static SentFile Of(Attachment attachment) =>
        new(attachment.ContentType, attachment.ContentUrl!, attachment.Name);

    public Attachment ToAttachment() => new(ContentType, Url, Name);
}
