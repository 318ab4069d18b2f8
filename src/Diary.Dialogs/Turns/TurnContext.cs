using System.Text.Json;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;

namespace Diary.Dialogs.Turns;

/// <summary>
/// One message being answered: what came, who said it, what is remembered, and what will be said. Everything in it is
/// committed together, or not at all.
/// </summary>
public sealed class TurnContext(
    Activity activity,
    ConversationReference conversation,
    ConversationState state,
    Viewer? viewer,
    TurnTools tools
)
{
    /// <summary>In the channel data of a message that was passed on.</summary>
    public const string ForwardedProperty = "forwarded";

    /// <summary>The name of the event that tells the channel that the person's roles are others now.</summary>
    public const string RolesChanged = "rolesChanged";

    /// <summary>What Telegram sends besides words and files: stickers, voices, places.</summary>
    private const string NoFileType = "application/vnd.telegram.";

    private readonly List<Activity> _outgoing = [];
    private readonly List<MarkupDocument> _tables = [];
    private Meaning? _meaning;
    private readonly string? _button = ButtonCodes.Read(activity);
    private string? _words;
    private bool _acknowledged;

    public Activity Activity { get; } = activity;

    public ConversationReference Conversation { get; } = conversation;

    public ConversationState State { get; set; } = state;

    /// <summary>Who is talking; null when this chat is not linked to anybody.</summary>
    public Viewer? Viewer { get; set; } = viewer;

    public DateTimeOffset Now { get; } = tools.Clock.GetUtcNow();

    /// <summary>The moment on the clocks of the person's school.</summary>
    public DateTimeOffset LocalNow => TimeZoneInfo.ConvertTime(Now, TimeZone);

    /// <summary>When the person said it, on the same clocks: earlier than now when the message had to wait.</summary>
    public DateTimeOffset LocalSaidAt =>
        Activity.Timestamp is { } said && said < Now ? TimeZoneInfo.ConvertTime(said, TimeZone) : LocalNow;

    public TimeZoneInfo TimeZone => Viewer?.TimeZone ?? tools.DefaultTimeZone;

    public DateOnly Today => DateOnly.FromDateTime(LocalNow.DateTime);

    public Voice Voice => new(ChosenLanguage, Viewer?.IsYoungStudent ?? false);

    /// <summary>What the person typed, trimmed; empty when the message has no text.</summary>
    public string Text => _words ?? Activity.Text?.Trim() ?? "";

    /// <summary>The code of the pressed button; null when this is no button.</summary>
    public string? Button => _words is null ? _button : null;

    /// <summary>The question that these words go on with; null when they are a question of their own.</summary>
    public LastAsked? Continues { get; private set; }

    /// <summary>How the answer is wanted.</summary>
    public AnswerForm Form { get; set; }

    /// <summary>Whether an answer leaves nothing out for the sake of a phone's screen.</summary>
    public bool IsInFull => Form is not AnswerForm.Usual;

    /// <summary>What the answers came to where a file is wanted: these have not been said.</summary>
    public IReadOnlyList<MarkupDocument> Tables => _tables;

    /// <summary>Whether these are somebody else's words, passed on.</summary>
    public bool IsForwarded { get; } =
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(ForwardedProperty, out var forwarded)
        && forwarded.ValueKind is JsonValueKind.True;

    /// <summary>The files that came with the message: no stickers, no contacts, nothing that is no file.</summary>
    public IReadOnlyList<Attachment> Files { get; } =
    [
        .. (activity.Attachments ?? []).Where(attachment =>
            attachment.ContentUrl is not null
            && !attachment.ContentType.StartsWith(NoFileType, StringComparison.Ordinal)
        ),
    ];

    /// <summary>How to address the person; null for a stranger.</summary>
    public string? GivenName => Viewer?.Persons is [var person, ..] ? person.GivenName : null;

    /// <summary>What the words mean, read once: «завтра» is the day after they were said.</summary>
    public Meaning Meaning => _meaning ??= Read(Text);

    /// <summary>What other words would mean here: a part of the message, say.</summary>
    public Meaning Read(string text) => tools.Understanding.Read(new Utterance(text, LocalSaidAt, Viewer?.AskerRole()));

    /// <summary>From now on the message means what these words mean.</summary>
    public void Reread(string text) => _meaning = Read(text);

    /// <summary>The message only changes the last question.</summary>
    public void Continue(LastAsked last, Meaning meaning) => (Continues, _meaning) = (last, meaning);

    /// <summary>A button says how words of before were meant: from now on they are the message.</summary>
    public void Rehear(string words, Intent intent) =>
        (_words, _meaning) = (words, Read(words) with { Intent = intent, Confidence = 1, Alternatives = [] });

    public IReadOnlyList<Activity> Outgoing => _outgoing;

    private Language ChosenLanguage => Language.From(Viewer?.Language ?? State.Language ?? Activity.Locale);

    /// <summary>Says it in a new message.</summary>
    public void Say(ITemplateView view)
    {
        if (Form is AnswerForm.File && view is IFileView file)
        {
            _tables.Add(tools.Templates.RenderFile(file, Voice));
            return;
        }

        _outgoing.Add(Compose(view) with { Type = ActivityTypes.Message });
    }

    /// <summary>
    /// Says it in place of the message whose button was pressed, where the channel can; otherwise in a new message.
    /// </summary>
    public void Show(ITemplateView view)
    {
        if (Button is null || Activity.ReplyToId is null || IsInFull)
        {
            Say(view);
            return;
        }

        _outgoing.Add(Compose(view) with { Type = ActivityTypes.MessageUpdate, Id = Activity.ReplyToId });
    }

    /// <summary>Says it with a picture or another file beside the words.</summary>
    public void Say(ITemplateView view, params IReadOnlyList<Attachment> attachments) =>
        _outgoing.Add(Compose(view) with { Type = ActivityTypes.Message, Attachments = attachments });

    /// <summary>Answers the press of a button, which a channel may be waiting for; once is enough.</summary>
    public void Acknowledge()
    {
        if (_button is not null && !_acknowledged)
        {
            _acknowledged = true;
            _outgoing.Insert(
                0,
                Reply() with
                {
                    Type = ActivityTypes.InvokeResponse,
                    ChannelData = Activity.ChannelData,
                }
            );
        }
    }

    /// <summary>Tells the channel that the person's roles or language are others now: its menu of commands may differ.</summary>
    public void ChangeRoles() =>
        _outgoing.Add(Reply() with { Type = ActivityTypes.Event, Name = RolesChanged, Locale = Voice.Language.Code });

    private Activity Compose(ITemplateView view) =>
        Reply() with
        {
            Text =
                Form is AnswerForm.InFull
                    ? Unfolding.Of(tools.Templates.Render(view, Voice))
                    : tools.Templates.Render(view, Voice),
            TextFormat = TextFormats.Xml,
            Locale = Voice.Language.Code,
        };

    private Activity Reply() =>
        new()
        {
            Type = ActivityTypes.Message,
            ChannelId = Conversation.ChannelId,
            ReplyToId = Activity.Id,
            Recipient = Activity.From,
        };
}
