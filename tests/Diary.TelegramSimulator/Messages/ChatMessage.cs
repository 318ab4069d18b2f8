using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Formatting;

namespace Diary.TelegramSimulator.Messages;

/// <summary>A message as it stands in a chat. An edit makes a new one of the same id.</summary>
public sealed record ChatMessage
{
    public required long Id { get; init; }
    public required long ChatId { get; init; }
    public required Person From { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public DateTimeOffset? EditedAt { get; init; }
    public long? TopicId { get; init; }
    public long? ReplyToId { get; init; }

    /// <summary>What a person reads: markup understood, tables as lines of text, a file's caption.</summary>
    public string Text { get; init; } = "";
    public IReadOnlyList<MessageEntity> Entities { get; init; } = [];
    public RichMessage? Rich { get; init; }
    public Attachment? Attachment { get; init; }
    public Person? ForwardedFrom { get; init; }
    public DateTimeOffset? ForwardedSentAt { get; init; }

    /// <summary>Whether the bot sent it without a sound.</summary>
    public bool IsSilent { get; init; }

    internal JsonObject? Markup { get; init; }

    public bool IsFromBot => From.IsBot;

    public IReadOnlyList<RichTable> Tables => Rich?.Tables ?? [];

    /// <summary>The rows of buttons under the message.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> ButtonRows => Rows("inline_keyboard");

    /// <summary>The rows of the keyboard that this message put in place of the person's own.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> KeyboardRows => Rows("keyboard");

    /// <summary>Whether it took away the keyboard that stood before it.</summary>
    public bool RemovesKeyboard => Markup?["remove_keyboard"] is not null;

    public IEnumerable<Button> Buttons => ButtonRows.SelectMany(row => row);

    /// <summary>The words that stand under a formatting: <c>Formatted("bold")</c>.</summary>
    public IEnumerable<string> Formatted(string type) =>
        Entities.Where(e => e.Type == type).Select(e => Text.Substring(e.Offset, e.Length));

    private IReadOnlyList<IReadOnlyList<Button>> Rows(string keyboard) =>
        Markup?[keyboard] is JsonArray rows
            ? [.. rows.Select(row => (IReadOnlyList<Button>)[.. row!.AsArray().Select(b => Button.FromJson(b!))])]
            : [];

    public override string ToString()
    {
        var edited = EditedAt is null ? "" : " (edited)";
        var buttons = string.Concat(
            ButtonRows.Concat(KeyboardRows).Select(row => "\n    " + string.Join(" ", row.Select(b => $"[{b.Text}]")))
        );
        var file = Attachment is null ? "" : $"<{Attachment}> ";
        return $"#{Id} {From.FirstName}{edited}: {file}{Text}{buttons}";
    }
}
