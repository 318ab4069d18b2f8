using System.Globalization;
using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Formatting;

/// <summary>InputRichMessage.html: makes the blocks, the plain text and the tables of it, within Telegram's limits.</summary>
internal sealed class RichHtml
{
    private const int LongestText = 32768;
    private const int MostBlocks = 500;

    private readonly List<RichTable> _tables = [];
    private readonly List<string> _lines = [];
    private int _blockCount;

    public static RichMessage Parse(string html)
    {
        var parser = new RichHtml();
        var blocks = parser.Blocks(RichNode.Read(html).Children, "");
        var text = string.Join('\n', parser._lines).Trim();
        if (blocks.Count == 0 || text.Length == 0)
        {
            throw ApiRefusal.BadRequest("message text is empty");
        }
        return text.Length > LongestText
            ? throw ApiRefusal.BadRequest("message is too long")
            : new RichMessage(blocks, text, parser._tables, html);
    }

    private List<JsonObject> Blocks(IEnumerable<RichNode> nodes, string indent)
    {
        var blocks = new List<JsonObject>();
        var loose = new List<RichNode>();
        foreach (var node in nodes)
        {
            if (!node.IsBlock)
            {
                loose.Add(node);
                continue;
            }
            AddParagraph(blocks, loose, indent);
            blocks.Add(Block(node, indent));
        }
        AddParagraph(blocks, loose, indent);
        return blocks;
    }

    private void AddParagraph(List<JsonObject> blocks, List<RichNode> loose, string indent)
    {
        if (!RichText.IsBlank(loose))
        {
            blocks.Add(Line("paragraph", loose, indent));
        }
        loose.Clear();
    }

    private JsonObject Block(RichNode node, string indent) =>
        node.Tag switch
        {
            ['h', >= '1' and <= '6' and var size] => Heading(node, size - '0', indent),
            "p" => Line("paragraph", node.Children, indent),
            "footer" => Line("footer", node.Children, indent),
            "pre" => Preformatted(node),
            "hr" => Divider(),
            "ul" => List(node, indent, ordered: false),
            "ol" => List(node, indent, ordered: true),
            "blockquote" => Quotation(node, indent),
            "aside" => PullQuotation(node, indent),
            "table" => Table(node),
            "details" => Details(node, indent),
            _ => new JsonObject
            {
                ["type"] = "mathematical_expression",
                ["expression"] = Said(RichText.Plain(node.Children), indent),
            },
        };

    private JsonObject Line(string type, IReadOnlyList<RichNode> content, string indent)
    {
        Said(RichText.Plain(content).Trim(), indent);
        return Typed(type, ("text", RichText.Of(content)));
    }

    private JsonObject Heading(RichNode node, int size, string indent)
    {
        var heading = Line("heading", node.Children, indent);
        heading["size"] = size;
        return heading;
    }

    private JsonObject Divider()
    {
        Said("———", "");
        return Typed("divider");
    }

    private JsonObject Preformatted(RichNode node)
    {
        var code = node.Children is [{ Tag: "code" } only] ? only : null;
        var text = string.Concat((code ?? node).Children.Select(child => child.Text));
        Said(text, "");
        var pre = Typed("pre", ("text", text));
        if (code?["class"] is { } language && language.StartsWith("language-", StringComparison.Ordinal))
        {
            pre["language"] = language["language-".Length..];
        }
        return pre;
    }

    private JsonObject List(RichNode node, string indent, bool ordered)
    {
        var items = new JsonArray();
        var number = int.TryParse(node["start"], CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in node.Tagged("li"))
        {
            items.Add(ListItem(item, indent, ordered ? $"{number++}." : "•"));
        }
        return items.Count == 0 ? throw RichNode.Complain("list is empty") : Typed("list", ("items", items));
    }

    private JsonObject ListItem(RichNode item, string indent, string label)
    {
        Count();
        var firstLine = _lines.Count;
        var json = new JsonObject { ["label"] = label };
        json["blocks"] = new JsonArray([.. Blocks(item.Children.Where(child => child.Tag != "input"), indent + "  ")]);
        if (item.Tagged("input").FirstOrDefault() is { } box)
        {
            json["has_checkbox"] = true;
            if (box.Has("checked"))
            {
                json["is_checked"] = true;
            }
            label = box.Has("checked") ? "☑" : "☐";
        }
        if (firstLine < _lines.Count)
        {
            _lines[firstLine] = $"{indent}{label} {_lines[firstLine].TrimStart()}";
        }
        return json;
    }

    private JsonObject Quotation(RichNode node, string indent)
    {
        var blocks = Blocks(node.Children.Where(child => child.Tag != "cite"), indent);
        return Credited(Typed("blockquote", ("blocks", new JsonArray([.. blocks]))), node, indent);
    }

    private JsonObject PullQuotation(RichNode node, string indent) =>
        Credited(Line("pullquote", [.. node.Children.Where(child => child.Tag != "cite")], indent), node, indent);

    private JsonObject Credited(JsonObject block, RichNode node, string indent)
    {
        if (node.Tagged("cite").FirstOrDefault() is { } cite)
        {
            block["credit"] = RichText.Of(cite.Children);
            Said($"— {RichText.Plain(cite.Children).Trim()}", indent);
        }
        return block;
    }

    private JsonObject Details(RichNode node, string indent)
    {
        var summary = node.Tagged("summary").FirstOrDefault() ?? throw RichNode.Complain("details has no summary");
        Said(RichText.Plain(summary.Children).Trim(), indent);
        var details = Typed("details", ("summary", RichText.Of(summary.Children)));
        details["blocks"] = new JsonArray([.. Blocks(node.Children.Where(child => child != summary), indent)]);
        if (node.Has("open"))
        {
            details["is_open"] = true;
        }
        return details;
    }

    private JsonObject Table(RichNode node)
    {
        var (table, json) = RichTableReader.Read(node, Count);
        _tables.Add(table);
        Said(table.ToString(), "");
        Count();
        return json;
    }

    private JsonObject Typed(string type, params ReadOnlySpan<(string Name, JsonNode Value)> fields)
    {
        Count();
        var json = new JsonObject { ["type"] = type };
        foreach (var (name, value) in fields)
        {
            json[name] = value;
        }
        return json;
    }

    private void Count()
    {
        if (++_blockCount > MostBlocks)
        {
            throw RichNode.Complain($"there are more than {MostBlocks} blocks");
        }
    }

    private string Said(string text, string indent)
    {
        _lines.Add(indent + text);
        return text;
    }
}
