using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Formatting;

/// <summary>Inline content of a rich message, as a RichText value and as plain text.</summary>
internal static class RichText
{
    public static JsonNode Of(IEnumerable<RichNode> nodes)
    {
        var parts = Parts(nodes);
        return parts.Count == 1 ? parts[0] : new JsonArray([.. parts]);
    }

    public static string Plain(IEnumerable<RichNode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            text.Append(
                node.IsText ? Collapsed(node.Text)
                : node.Tag == "br" ? "\n"
                : Plain(node.Children)
            );
        }
        return text.ToString();
    }

    public static bool IsBlank(IEnumerable<RichNode> nodes) => string.IsNullOrWhiteSpace(Plain(nodes));

    private static List<JsonNode> Parts(IEnumerable<RichNode> nodes)
    {
        var parts = new List<JsonNode>();
        var run = new StringBuilder();
        foreach (var node in nodes)
        {
            if (node.IsText || node.Tag == "br")
            {
                run.Append(node.IsText ? Collapsed(node.Text) : "\n");
                continue;
            }
            Flush(parts, run);
            parts.Add(Formatted(node));
        }
        Flush(parts, run);
        return parts.Count > 0 ? parts : [""];
    }

    private static void Flush(List<JsonNode> parts, StringBuilder run)
    {
        if (run.Length > 0)
        {
            parts.Add(run.ToString());
            run.Clear();
        }
    }

    private static JsonObject Formatted(RichNode node) =>
        node.Tag switch
        {
            "b" or "strong" => Wrapped("bold", node),
            "i" or "em" => Wrapped("italic", node),
            "u" or "ins" => Wrapped("underline", node),
            "s" or "strike" or "del" => Wrapped("strikethrough", node),
            "code" => Wrapped("code", node),
            "mark" => Wrapped("marked", node),
            "sub" => Wrapped("subscript", node),
            "sup" => Wrapped("superscript", node),
            "tg-spoiler" => Wrapped("spoiler", node),
            "tg-math" => new JsonObject { ["type"] = "mathematical_expression", ["expression"] = Plain(node.Children) },
            "tg-reference" => Wrapped("reference", node, ("name", node["name"] ?? "")),
            "tg-emoji" => new JsonObject
            {
                ["type"] = "custom_emoji",
                ["custom_emoji_id"] = node["emoji-id"] ?? "",
                ["alternative_text"] = Plain(node.Children),
            },
            "tg-time" => Time(node),
            "a" => Link(node),
            _ => throw RichNode.Complain($"tag \"{node.Tag}\" can't stand inside a line of text"),
        };

    private static JsonObject Link(RichNode node)
    {
        if (node["name"] is { } anchor && node.Children.Count == 0)
        {
            return new JsonObject { ["type"] = "anchor", ["name"] = anchor };
        }
        var href = node["href"] ?? Plain(node.Children);
        return href switch
        {
            ['#', .. var name] => Wrapped("anchor_link", node, ("anchor_name", name)),
            _ when href.StartsWith("mailto:", StringComparison.Ordinal) => Wrapped(
                "email_address",
                node,
                ("email_address", href[7..])
            ),
            _ when href.StartsWith("tel:", StringComparison.Ordinal) => Wrapped(
                "phone_number",
                node,
                ("phone_number", href[4..])
            ),
            _ when href.StartsWith("tg://user?id=", StringComparison.Ordinal) => Mention(
                node,
                href["tg://user?id=".Length..]
            ),
            _ => Wrapped(
                "url",
                node,
                ("url", Links.Normal(href) ?? throw RichNode.Complain($"URL \"{href}\" is invalid"))
            ),
        };
    }

    private static JsonObject Mention(RichNode node, string id)
    {
        var mention = Wrapped("text_mention", node);
        mention["user"] = new JsonObject
        {
            ["id"] = long.TryParse(id, CultureInfo.InvariantCulture, out var user)
                ? user
                : throw RichNode.Complain("user is invalid"),
            ["is_bot"] = false,
            ["first_name"] = "",
        };
        return mention;
    }

    private static JsonObject Time(RichNode node)
    {
        var time = Wrapped("date_time", node, ("date_time_format", node["format"] ?? ""));
        time["unix_time"] = long.TryParse(node["unix"], CultureInfo.InvariantCulture, out var unix)
            ? unix
            : throw RichNode.Complain("tg-time has no unix time");
        return time;
    }

    private static JsonObject Wrapped(
        string type,
        RichNode node,
        params ReadOnlySpan<(string Name, string Value)> extra
    )
    {
        var json = new JsonObject { ["type"] = type, ["text"] = Of(node.Children) };
        foreach (var (name, value) in extra)
        {
            json[name] = value;
        }
        return json;
    }

    private static string Collapsed(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isSpace = character is ' ' or '\t' or '\r' or '\n';
            if (!isSpace || collapsed.Length == 0 || collapsed[^1] != ' ')
            {
                collapsed.Append(isSpace ? ' ' : character);
            }
        }
        return collapsed.ToString();
    }
}
