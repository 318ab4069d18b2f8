using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Formatting;

/// <summary>The tree of a rich message's HTML. The root has no tag; a text has no children.</summary>
internal sealed record RichNode(string Tag, string Text, MarkupToken? Start)
{
    public const string Complaint = "can't parse rich message";
    private const int DeepestLevel = 16;

    private static readonly HashSet<string> Inline =
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
        "code",
        "mark",
        "sub",
        "sup",
        "a",
        "br",
        "tg-spoiler",
        "tg-emoji",
        "tg-time",
        "tg-math",
        "tg-reference",
    ];

    private static readonly HashSet<string> Block =
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "pre",
        "footer",
        "hr",
        "ul",
        "ol",
        "blockquote",
        "aside",
        "table",
        "details",
        "tg-math-block",
    ];

    private static readonly HashSet<string> Part = ["li", "input", "tr", "th", "td", "caption", "summary", "cite"];
    private static readonly HashSet<string> Void = ["br", "hr", "input"];

    public List<RichNode> Children { get; } = [];

    public bool IsText => Start is null && Tag.Length == 0;

    public bool IsBlock => Block.Contains(Tag);

    public string? this[string attribute] => Start?[attribute];

    public bool Has(string attribute) => Start?.Attributes.ContainsKey(attribute) == true;

    public IEnumerable<RichNode> Tagged(params ReadOnlySpan<string> tags)
    {
        var wanted = tags.ToArray();
        return Children.Where(child => wanted.Contains(child.Tag));
    }

    public static RichNode Read(string html)
    {
        var root = new RichNode("", "", null);
        var open = new Stack<RichNode>([root]);
        foreach (var token in MarkupReader.Read(html, Complaint))
        {
            switch (token.Kind)
            {
                case MarkupTokenKind.Text:
                    open.Peek().Children.Add(new RichNode("", token.Value, null));
                    break;
                case MarkupTokenKind.Start:
                    Open(token, open);
                    break;
                case MarkupTokenKind.End:
                    Close(token, open);
                    break;
            }
        }
        return open.Count > 1
            ? throw Complain($"Can't find end tag corresponding to start tag \"{open.Peek().Tag}\"")
            : root;
    }

    private static void Open(MarkupToken token, Stack<RichNode> open)
    {
        var tag = token.Value;
        if (!Inline.Contains(tag) && !Block.Contains(tag) && !Part.Contains(tag))
        {
            throw Complain($"Unsupported start tag \"{tag}\" at byte offset {token.ByteOffset}");
        }
        var node = new RichNode(tag, "", token);
        open.Peek().Children.Add(node);
        if (Void.Contains(tag) || token.SelfClosing)
        {
            return;
        }
        open.Push(node);
        if (open.Count - 1 > DeepestLevel)
        {
            throw Complain($"nesting is deeper than {DeepestLevel} levels");
        }
    }

    private static void Close(MarkupToken end, Stack<RichNode> open)
    {
        if (Void.Contains(end.Value))
        {
            return;
        }
        if (open.Count == 1)
        {
            throw Complain($"Unexpected end tag at byte offset {end.ByteOffset}");
        }
        var started = open.Pop();
        if (end.Value != started.Tag)
        {
            throw Complain(
                $"Unmatched end tag at byte offset {end.ByteOffset}, expected \"</{started.Tag}>\", found \"</{end.Value}>\""
            );
        }
    }

    public static ApiRefusal Complain(string reason) => ApiRefusal.BadRequest($"{Complaint}: {reason}");
}
