using System.Globalization;
using System.Text;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Formatting;

/// <summary>parse_mode=HTML of sendMessage: a few inline tags and nothing else.</summary>
internal sealed class HtmlText
{
    private const string Complaint = "can't parse entities";
    private static readonly HashSet<string> Allowed =
    [
        "b",
        "strong",
        "i",
        "em",
        "u",
        "ins",
        "s",
        "strike",
        "del",
        "span",
        "tg-spoiler",
        "tg-emoji",
        "tg-time",
        "a",
        "code",
        "pre",
        "blockquote",
    ];

    private readonly StringBuilder _text = new();
    private readonly List<MessageEntity> _entities = [];
    private readonly Stack<(MarkupToken Tag, int Offset)> _open = new();
    private string? _language;

    public static FormattedText Parse(string html)
    {
        var parser = new HtmlText();
        foreach (var token in MarkupReader.Read(html, Complaint))
        {
            parser.Accept(token);
        }
        return parser.Finished();
    }

    private void Accept(MarkupToken token)
    {
        switch (token.Kind)
        {
            case MarkupTokenKind.Text:
                _text.Append(token.Value);
                break;
            case MarkupTokenKind.Start:
                Open(token);
                break;
            case MarkupTokenKind.End:
                Close(token);
                break;
        }
    }

    private void Open(MarkupToken tag)
    {
        if (!Allowed.Contains(tag.Value))
        {
            throw Complain($"Unsupported start tag \"{tag.Value}\" at byte offset {tag.ByteOffset}");
        }
        if (tag.Value == "span" && tag["class"] != "tg-spoiler")
        {
            throw Complain($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {tag.ByteOffset}");
        }
        if (tag.Value == "pre")
        {
            _language = null;
        }
        _open.Push((tag, _text.Length));
    }

    private void Close(MarkupToken end)
    {
        if (!_open.TryPop(out var open))
        {
            throw Complain($"Unexpected end tag at byte offset {end.ByteOffset}");
        }
        if (end.Value.Length > 0 && end.Value != open.Tag.Value)
        {
            throw Complain(
                $"Unmatched end tag at byte offset {end.ByteOffset}, expected \"</{open.Tag.Value}>\", found \"</{end.Value}>\""
            );
        }
        if (_text.Length > open.Offset && Entity(open.Tag, open.Offset) is { } entity)
        {
            _entities.Add(entity);
        }
    }

    private FormattedText Finished() =>
        _open.TryPeek(out var open)
            ? throw Complain($"Can't find end tag corresponding to start tag \"{open.Tag.Value}\"")
            : new FormattedText(_text.ToString(), _entities);

    private MessageEntity? Entity(MarkupToken tag, int offset)
    {
        var length = _text.Length - offset;
        return tag.Value switch
        {
            "b" or "strong" => new MessageEntity("bold", offset, length),
            "i" or "em" => new MessageEntity("italic", offset, length),
            "u" or "ins" => new MessageEntity("underline", offset, length),
            "s" or "strike" or "del" => new MessageEntity("strikethrough", offset, length),
            "span" or "tg-spoiler" => new MessageEntity("spoiler", offset, length),
            "tg-emoji" => new MessageEntity("custom_emoji", offset, length) { CustomEmojiId = tag["emoji-id"] },
            "tg-time" => new MessageEntity("date_time", offset, length)
            {
                UnixTime = long.Parse(tag["unix"] ?? "0", CultureInfo.InvariantCulture),
                DateTimeFormat = tag["format"] ?? "",
            },
            "code" when InsidePre => Remember(tag["class"]),
            "code" => new MessageEntity("code", offset, length),
            "pre" => new MessageEntity("pre", offset, length, Language: _language),
            "blockquote" => new MessageEntity(
                tag.Attributes.ContainsKey("expandable") ? "expandable_blockquote" : "blockquote",
                offset,
                length
            ),
            _ => Link(tag["href"] ?? _text.ToString(offset, length), offset, length),
        };
    }

    // A code inside a pre is no entity of its own: it tells the language of the pre.
    private MessageEntity? Remember(string? languageClass)
    {
        _language =
            languageClass?.StartsWith("language-", StringComparison.Ordinal) == true
                ? languageClass["language-".Length..]
                : null;
        return null;
    }

    private bool InsidePre => _open.TryPeek(out var outer) && outer.Tag.Value == "pre";

    // A link that is none stays plain text: the server does not complain about it.
    private static MessageEntity? Link(string url, int offset, int length)
    {
        if (url.StartsWith("tg://user?id=", StringComparison.Ordinal))
        {
            return long.TryParse(url["tg://user?id=".Length..], CultureInfo.InvariantCulture, out var user)
                ? new MessageEntity("text_mention", offset, length) { UserId = user }
                : null;
        }
        return Links.Normal(url) is { } link ? new MessageEntity("text_link", offset, length, link) : null;
    }

    private static ApiRefusal Complain(string reason) => ApiRefusal.BadRequest($"{Complaint}: {reason}");
}
