using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Domain.Announcements;

namespace Diary.Dialogs.Announcements;

/// <summary>The author takes an announcement back, once sure.</summary>
public sealed class WithdrawAnnouncementDialog : WaterfallDialog<ChangedAnnouncement>
{
    public const string Name = "newsdrop";
    private readonly AnnouncementReader _reader;
    private readonly AnnouncementBook _book;

    public WithdrawAnnouncementDialog(AnnouncementReader reader, AnnouncementBook book)
    {
        (_reader, _book) = (reader, book);
        Do("find", FindAsync);
        Ask("sure", SureAsync, WithdrawAsync);
    }

    public override string Id => Name;

    protected override ChangedAnnouncement Start(DialogContext context, string? arguments) =>
        new(AnnouncementCodes.ReadId(arguments));

    private async Task<StepResult<ChangedAnnouncement>> FindAsync(
        StepContext<ChangedAnnouncement> step,
        CancellationToken cancellationToken
    )
    {
        if (await LineAsync(step, cancellationToken) is { IsMine: true })
        {
            return step.State;
        }

        step.Turn.Say(new AnnouncementRefusedView(AnnouncementRefusal.NotYours));
        return End();
    }

    private async Task<Prompt<bool>> SureAsync(
        StepContext<ChangedAnnouncement> step,
        CancellationToken cancellationToken
    )
    {
        var line = await LineAsync(step, cancellationToken);
        return new ConfirmPrompt(
            new SureToWithdrawView(
                line is null ? "" : AnnouncementEntries.Of(line, step.Turn.TimeZone).Excerpt,
                step.Button(ConfirmPrompt.Yes),
                step.Button(ConfirmPrompt.No)
            )
        );
    }

    private async Task<StepResult<ChangedAnnouncement>> WithdrawAsync(
        StepContext<ChangedAnnouncement> step,
        bool isSure,
        CancellationToken cancellationToken
    )
    {
        if (!isSure)
        {
            step.Turn.Show(new AnnouncementKeptView());
            return End();
        }

        var id = step.State.Id.GetValueOrDefault();
        var outcome = await _book.WithdrawAsync(step.Turn.Viewer!, id, cancellationToken);
        step.Turn.Show(
            outcome.Match<ITemplateView>(
                _ => new AnnouncementWithdrawnView(),
                refusal => new AnnouncementRefusedView(refusal)
            )
        );
        return End();
    }

    private async Task<AnnouncementLine?> LineAsync(
        StepContext<ChangedAnnouncement> step,
        CancellationToken cancellationToken
    ) => step.State.Id is { } id ? await _reader.FindAsync(step.Turn.Viewer!, id, cancellationToken) : null;
}
