using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Domain.Announcements;

namespace Diary.Dialogs.Announcements;

/// <summary>The author writes the words anew; readers see that they were changed.</summary>
public sealed class CorrectAnnouncementDialog : WaterfallDialog<ChangedAnnouncement>
{
    public const string Name = "newsedit";
    private readonly AnnouncementReader _reader;
    private readonly AnnouncementBook _book;

    public CorrectAnnouncementDialog(AnnouncementReader reader, AnnouncementBook book)
    {
        (_reader, _book) = (reader, book);
        Do("find", FindAsync);
        Ask("text", AskAsync, CorrectAsync);
    }

    public override string Id => Name;

    protected override ChangedAnnouncement Start(DialogContext context, string? arguments) =>
        new(AnnouncementCodes.ReadId(arguments));

    private async Task<StepResult<ChangedAnnouncement>> FindAsync(
        StepContext<ChangedAnnouncement> step,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(step, cancellationToken) is not null)
        {
            return step.State;
        }

        step.Turn.Say(new AnnouncementRefusedView(AnnouncementRefusal.NotYours));
        return End();
    }

    private async Task<Prompt<string>> AskAsync(
        StepContext<ChangedAnnouncement> step,
        CancellationToken cancellationToken
    )
    {
        var line = await OwnAsync(step, cancellationToken);
        return new TextPrompt(
            new AskCorrectionView(line?.Text ?? ""),
            new AnnouncementTooLongView(Announcement.MaxTextLength),
            MaxLength: Announcement.MaxTextLength
        );
    }

    private async Task<StepResult<ChangedAnnouncement>> CorrectAsync(
        StepContext<ChangedAnnouncement> step,
        string text,
        CancellationToken cancellationToken
    )
    {
        var line = await OwnAsync(step, cancellationToken);
        var content = new AnnouncementContent(text, line?.EventDate, line?.EventTime, line?.Place);
        var id = step.State.Id.GetValueOrDefault();
        var outcome = await _book.CorrectAsync(step.Turn.Viewer!, id, content, cancellationToken);
        step.Turn.Say(
            outcome.Match<ITemplateView>(
                corrected => new AnnouncementCorrectedView(
                    AnnouncementCodes.Correcting(corrected.Id),
                    AnnouncementCodes.Withdrawing(corrected.Id)
                ),
                refusal => new AnnouncementRefusedView(refusal)
            )
        );
        return End();
    }

    private async Task<AnnouncementLine?> OwnAsync(
        StepContext<ChangedAnnouncement> step,
        CancellationToken cancellationToken
    ) =>
        step.State.Id is { } id
        && await _reader.FindAsync(step.Turn.Viewer!, id, cancellationToken) is { IsMine: true } line
            ? line
            : null;
}

/// <param name="Id">Null when the button carried none.</param>
public sealed record ChangedAnnouncement(Guid? Id);
