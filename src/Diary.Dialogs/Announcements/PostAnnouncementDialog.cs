using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Domain.Announcements;
using Diary.Domain.School;

namespace Diary.Dialogs.Announcements;

/// <summary>«Сообщи родителям 5А: собрание завтра в 18:00»: from the words to the preview to the post.</summary>
public sealed class PostAnnouncementDialog : WaterfallDialog<PostAnnouncementState>
{
    public const string Name = "announce";
    private const int DaysOfNews = 14;
    private readonly AudienceReader _audience;
    private readonly AnnouncementReach _reach;
    private readonly AnnouncementBook _book;

    public PostAnnouncementDialog(AudienceReader audience, AnnouncementReach reach, AnnouncementBook book)
    {
        (_audience, _reach, _book) = (audience, reach, book);
        Do("may", ResolveAsync);
        Ask("to", AskToAsync, (step, choice, _) => Next(step.State with { To = choice }), state => state.To is null);
        Ask(
            "readers",
            (step, _) => Task.FromResult(AnnouncementQuestions.Readers(step)),
            (step, readers, _) => Next(step.State with { Readers = readers }),
            state => state.Readers is null
        );
        Ask(
            "text",
            (_, _) => Task.FromResult(AnnouncementQuestions.Text()),
            (step, text, _) => Next(WithText(step, text)),
            state => state.Text is null
        );
        Ask(
            "options",
            (_, _) => Task.FromResult(AnnouncementQuestions.Options()),
            (step, options, _) => Next(step.State with { Options = options }),
            state => state.Poll is not PollKind.None && state.Options.Count == 0
        );
        Ask("check", CheckAsync, DecideAsync);
    }

    public override string Id => Name;

    protected override PostAnnouncementState Start(DialogContext context, string? arguments) =>
        context.Turn.Button is null
            ? AnnouncementWords.Read(context.Turn)
            : new PostAnnouncementState(null, null, null);

    /// <summary>Who has one class speaks to it; who named one, to that.</summary>
    private async Task<StepResult<PostAnnouncementState>> ResolveAsync(
        StepContext<PostAnnouncementState> step,
        CancellationToken cancellationToken
    )
    {
        if (step.State.To is not null)
        {
            return step.State;
        }

        var choices = await _audience.ChoicesAsync(step.Turn.Viewer!, cancellationToken);
        if (choices.Count == 0)
        {
            step.Turn.Say(new MayNotPostView());
            return End();
        }

        var name = step.Turn.Button is null ? ClassName.Read(step.Turn.Meaning.Entities.Class) : null;
        var classes = choices.Where(choice => choice.ClassId is not null).ToList();
        var named = name is null ? null : classes.Find(choice => ClassName.Read(choice.Title) == name);
        return named is not null ? step.State with { To = named }
            : name is null && choices is [{ ClassId: not null } only] ? step.State with { To = only }
            : step.State;
    }

    private async Task<Prompt<AudienceChoice>> AskToAsync(
        StepContext<PostAnnouncementState> step,
        CancellationToken cancellationToken
    ) => AnnouncementQuestions.Audience(step, await _audience.ChoicesAsync(step.Turn.Viewer!, cancellationToken));

    private static PostAnnouncementState WithText(StepContext<PostAnnouncementState> step, string text) =>
        AnnouncementWords.WithEvent(step.State with { Text = text }, step.Turn.Meaning.Entities.Date, step.Turn.Today);

    private async Task<Prompt<AnnouncementDecision>> CheckAsync(
        StepContext<PostAnnouncementState> step,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        var reach = await _reach.OfAsync(
            state.To!.SchoolId,
            [state.Audience],
            step.Turn.Viewer!.Today,
            cancellationToken
        );
        return AnnouncementQuestions.Check(step, reach);
    }

    private Task<StepResult<PostAnnouncementState>> DecideAsync(
        StepContext<PostAnnouncementState> step,
        AnnouncementDecision decision,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        return decision switch
        {
            AnnouncementDecision.Post => PostAsync(step, cancellationToken),
            AnnouncementDecision.AskConfirmation => Back(state with { NeedsConfirmation = !state.NeedsConfirmation }),
            AnnouncementDecision.AddPoll => Back(
                state with
                {
                    Poll = state.Poll is PollKind.None ? PollKind.Named : PollKind.None,
                    Options = [],
                }
            ),
            AnnouncementDecision.MakeSecret => Back(
                state with
                {
                    Poll = state.Poll is PollKind.Anonymous ? PollKind.Named : PollKind.Anonymous,
                }
            ),
            AnnouncementDecision.DropEvent => Back(state with { EventDate = null, EventTime = null }),
            AnnouncementDecision.Cancel => CancelAsync(step),
        };
    }

    private async Task<StepResult<PostAnnouncementState>> PostAsync(
        StepContext<PostAnnouncementState> step,
        CancellationToken cancellationToken
    )
    {
        var (state, turn) = (step.State, step.Turn);
        var news = turn.Today.AddDays(DaysOfNews);
        var entry = new NewAnnouncement(
            state.To!.SchoolId,
            state.Content,
            [state.Audience],
            state.EventDate > news ? state.EventDate.Value : news
        )
        {
            NeedsConfirmation = state.NeedsConfirmation,
            Poll = state.Poll,
            Options = state.Options,
        };
        var reach = await _reach.OfAsync(entry.SchoolId, entry.Audience, turn.Viewer!.Today, cancellationToken);
        var outcome = await _book.PostAsync(turn.Viewer, entry, cancellationToken);
        turn.Show(
            outcome.Match<Rendering.ITemplateView>(
                posted => new AnnouncementPostedView(
                    reach,
                    AnnouncementCodes.Correcting(posted.Id),
                    AnnouncementCodes.Withdrawing(posted.Id)
                ),
                refusal => new AnnouncementRefusedView(refusal)
            )
        );
        return End();
    }

    private static Task<StepResult<PostAnnouncementState>> CancelAsync(StepContext<PostAnnouncementState> step)
    {
        step.Turn.Show(new AnnouncementNotPostedView());
        return Task.FromResult(End());
    }

    private static Task<StepResult<PostAnnouncementState>> Next(PostAnnouncementState state) =>
        Task.FromResult<StepResult<PostAnnouncementState>>(state);

    private static Task<StepResult<PostAnnouncementState>> Back(PostAnnouncementState state) =>
        Task.FromResult(Restart(state));
}

/// <summary>What the preview offers.</summary>
public enum AnnouncementDecision
{
    Post,
    AskConfirmation,
    AddPoll,
    MakeSecret,
    DropEvent,
    Cancel,
}
