using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Domain.Announcements;

namespace Diary.Dialogs.Announcements;

/// <summary>What is asked while an announcement is written.</summary>
internal static class AnnouncementQuestions
{
    private const int ButtonsInRow = 4;
    private const int MostButtons = 32;
    private const string School = "school";

    public static Prompt<AudienceChoice> Audience(
        StepContext<PostAnnouncementState> step,
        IReadOnlyList<AudienceChoice> choices
    )
    {
        var keyed = choices
            .Index()
            .Select(choice => new Choice<AudienceChoice>(
                choice.Item.Title is null ? School : choice.Index.ToString(CultureInfo.InvariantCulture),
                choice.Item.Title ?? "",
                choice.Item
            ))
            .ToList();
        var rows = keyed
            .Where(choice => choice.Key != School)
            .Take(MostButtons)
            .Select(choice => new AudienceButton(step.Button(choice.Key), choice.Title))
            .Chunk(ButtonsInRow)
            .ToList<IReadOnlyList<AudienceButton>>();
        var school = keyed.Exists(choice => choice.Key == School) ? step.Button(School) : null;
        return new ChoicePrompt<AudienceChoice>(new AskAudienceView(rows, school), keyed);
    }

    public static Prompt<Readers> Readers(StepContext<PostAnnouncementState> step)
    {
        var choices = Enum.GetValues<Readers>()
            .Select(readers => new Choice<Readers>(readers.ToString(), "", readers))
            .ToList();
        return new ChoicePrompt<Readers>(
            new AskReadersView(
                step.State.To!.Title,
                step.Button(nameof(Announcements.Readers.Guardians)),
                step.Button(nameof(Announcements.Readers.Students)),
                step.Button(nameof(Announcements.Readers.Everybody))
            ),
            choices
        );
    }

    public static Prompt<string> Text() =>
        new TextPrompt(
            new AskAnnouncementTextView(),
            new AnnouncementTooLongView(Announcement.MaxTextLength),
            MaxLength: Announcement.MaxTextLength
        );

    public static Prompt<IReadOnlyList<string>> Options() =>
        new PollOptionsPrompt(
            new AskPollOptionsView(PollOption.MaxOptions),
            new PollOptionsUnclearView(PollOption.MaxOptions)
        );

    public static Prompt<AnnouncementDecision> Check(StepContext<PostAnnouncementState> step, Reach reach)
    {
        var state = step.State;
        var choices = Enum.GetValues<AnnouncementDecision>()
            .Select(decision => new Choice<AnnouncementDecision>(decision.ToString(), "", decision))
            .ToList();
        return new ChoicePrompt<AnnouncementDecision>(
            new CheckAnnouncementView(
                state.To!.Title,
                state.Readers!.Value,
                state.Text!,
                state.EventDate,
                state.EventTime,
                state.NeedsConfirmation,
                state.Options,
                state.Poll is PollKind.Anonymous,
                reach,
                step.Button(nameof(AnnouncementDecision.Post)),
                step.Button(nameof(AnnouncementDecision.AskConfirmation)),
                step.Button(nameof(AnnouncementDecision.AddPoll)),
                step.Button(nameof(AnnouncementDecision.MakeSecret)),
                state.EventDate is null ? null : step.Button(nameof(AnnouncementDecision.DropEvent)),
                step.Button(nameof(AnnouncementDecision.Cancel))
            ),
            choices
        );
    }

    /// <summary>The answers of a poll: each in a line of its own, or with commas between.</summary>
    private sealed record PollOptionsPrompt(Rendering.ITemplateView Question, Rendering.ITemplateView Retry)
        : Prompt<IReadOnlyList<string>>(Question, Retry)
    {
        public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out IReadOnlyList<string> answer)
        {
            var separator = input.Text.Contains('\n', StringComparison.Ordinal) ? '\n' : ',';
            answer =
            [
                .. input
                    .Text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Distinct(),
            ];
            return answer.Count is >= 2 and <= PollOption.MaxOptions
                && answer.All(option => option.Length <= PollOption.MaxTextLength);
        }
    }
}
