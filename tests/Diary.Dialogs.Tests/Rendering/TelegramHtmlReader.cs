using System.Net;
using System.Text;

namespace Diary.Dialogs.Rendering;

/// <summary>Reads classic HTML as Telegram does: only its tags, properly nested, entities decoded.</summary>
internal sealed record TelegramHtmlReader(string Text, IReadOnlyList<string> Tags)
{
    private static readonly string[] Allowed = ["b", "i", "u", "s", "code", "pre", "a", "blockquote"];

    public static TelegramHtmlReader Read(string html)
    {
        var text = new StringBuilder();
        var tags = new List<string>();
        var open = new Stack<string>();
        for (var at = 0; at < html.Length; )
        {
            switch (html[at])
            {
                case '<':
                    var end = html.IndexOf('>', at);
                    Assert.True(end > at, $"A tag without an end in: {html}");
                    ReadTag(html[(at + 1)..end], open, tags);
                    at = end + 1;
                    break;
                case '&':
                    var semicolon = html.IndexOf(';', at);
                    Assert.InRange(semicolon - at, 2, 8);
                    text.Append(WebUtility.HtmlDecode(html[at..(semicolon + 1)]));
                    at = semicolon + 1;
                    break;
                case '>':
                    Assert.Fail($"A bare > in: {html}");
                    break;
                default:
                    text.Append(html[at++]);
                    break;
            }
        }

        Assert.Empty(open);
        return new TelegramHtmlReader(text.ToString(), tags);
    }

    private static void ReadTag(string tag, Stack<string> open, List<string> tags)
    {
        if (tag.StartsWith('/'))
        {
            Assert.Equal(open.Pop(), tag[1..]);
            return;
        }

        var name = tag.Split(' ')[0];
        Assert.Contains(name, Allowed);
        Assert.True(
            tag == name || tag == "blockquote expandable" || tag.StartsWith("a href=\"", StringComparison.Ordinal)
        );
        if (name is "blockquote" or "pre")
        {
            Assert.Empty(open);
        }

        open.Push(name);
        tags.Add(name);
    }
}
