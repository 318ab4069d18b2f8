using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Formatting;

/// <summary>InputRichMessage: HTML or Markdown, one of them.</summary>
internal static class RichInput
{
    public static RichMessage Parse(JsonObject input)
    {
        var html = input["html"]?.GetValue<string>();
        var markdown = input["markdown"]?.GetValue<string>();
        return (html, markdown) switch
        {
            (not null, null) => RichHtml.Parse(html),
            (null, not null) => RichHtml.Parse(RichMarkdown.ToHtml(markdown)),
            _ => throw ApiRefusal.BadRequest("exactly one of html and markdown must be given in the rich message"),
        };
    }
}
