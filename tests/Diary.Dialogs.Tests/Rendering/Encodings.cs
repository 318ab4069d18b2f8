using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;

namespace Diary.Dialogs.Rendering;

/// <summary>Reads what each encoder wrote back into what a person sees, and checks it against its channel's rules.</summary>
internal static class Encodings
{
    private static readonly string[] RichTags =
    [
        .. new[] { "b", "i", "u", "s", "code", "a", "br", "p", "h3", "ul", "li", "blockquote", "details", "summary" },
        .. new[] { "table", "tbody", "tr", "th", "td" },
    ];

    public static readonly Dictionary<string, Func<MarkupDocument, string>> All = new()
    {
        ["plain text"] = PlainTextEncoder.Encode,
        ["Telegram HTML"] = document => string.Join('\n', TelegramHtmlEncoder.Encode(document).Select(SeenInTelegram)),
        ["Telegram rich"] = document => string.Join('\n', TelegramRichEncoder.Encode(document).Select(SeenInRich)),
        ["Direct Line"] = document => string.Join('\n', DirectLineEncoder.Encode(document).Select(SeenInWebChat)),
    };

    public static string SeenInTelegram(string html)
    {
        var read = TelegramHtmlReader.Read(html);
        Assert.InRange(read.Text.Length, 1, TelegramHtmlEncoder.MaxLength);
        Assert.NotEmpty(Ink(read.Text));
        return read.Text;
    }

    public static string SeenInRich(string html)
    {
        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}").Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, RichTags);
        }

        foreach (var lineBreak in body.QuerySelectorAll("br").ToArray())
        {
            lineBreak.Replace(body.Owner!.CreateTextNode("\n"));
        }

        Assert.InRange(body.TextContent.Length, 1, 32_768);
        Assert.InRange(body.QuerySelectorAll("p,h3,ul,li,blockquote,details,table,tr").Length, 0, 500);
        Assert.All(body.QuerySelectorAll("tr"), row => Assert.InRange(row.ChildElementCount, 1, 20));
        return body.TextContent;
    }

    public static string SeenInWebChat(DirectLineContent content)
    {
        var activity = JsonNode.Parse(content.ToActivity().ToJsonString(DirectLineContent.Json))!;
        Assert.Equal("plain", (string?)activity["textFormat"]);
        if (activity["text"] is { } text)
        {
            Assert.Null(activity["attachments"]);
            return (string)text!;
        }

        var seen = new StringBuilder();
        ReadCard(activity["attachments"]![0]!["content"]!, seen);
        return seen.ToString();
    }

    /// <summary>What has ink: the characters that can be told apart on paper, in order.</summary>
    public static string Ink(string text)
    {
        return string.Concat(text.EnumerateRunes().Where(HasInk).Select(rune => rune.ToString()));
    }

    private static bool HasInk(Rune rune)
    {
        return !Rune.IsWhiteSpace(rune)
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
            && (rune.Value & 0xFFFE) != 0xFFFE
            && rune.Value is not (>= 0xFDD0 and <= 0xFDEF);
    }

    private static void ReadCard(JsonNode node, StringBuilder seen)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    ReadCard(item!, seen);
                }

                break;
            case JsonObject element:
                Assert.NotEqual("TextBlock", (string?)element["type"]);
                if ((string?)element["type"] is "TextRun" or "Action.ToggleVisibility")
                {
                    var written = (string?)(element["text"] ?? element["title"]) ?? "";
                    Assert.DoesNotContain("{{", written, StringComparison.Ordinal);
                    seen.Append(written).Append(' ');
                    return;
                }

                foreach (var (_, value) in element.Where(property => property.Value is JsonArray or JsonObject))
                {
                    ReadCard(value!, seen);
                }

                break;
        }
    }
}
