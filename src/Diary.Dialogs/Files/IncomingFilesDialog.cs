using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Schema;
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
                await KeepAsync(step, cancellationToken);
                return End();
            default:
                step.Turn.Say(new FilesDroppedView());
                return End();
        }
    }

    private async Task KeepAsync(StepContext<IncomingFilesState> step, CancellationToken cancellationToken)
    {
        var viewer = step.Turn.Viewer!;
        var attachments = step.State.Files.Select(file => file.ToAttachment()).ToList();
        var kept = await _intake.TakeAsync(step.Turn, viewer.Persons[0].SchoolId, attachments, cancellationToken);
        step.Turn.Say(new FilesKeptView(TakenFiles.Of(kept, _limits.Of(viewer)), FilesDialog.Button));
    }
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
