using System.Text;
using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Formatting;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Messages;

/// <summary>Buttons under a message, refused for what the real server refuses.</summary>
internal static class ReplyMarkup
{
    private const int MostCallbackBytes = 64;
    private const int MostButtons = 100;

    private static readonly string[] Actions =
    [
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    ];

    public static JsonObject? Checked(BotCall call)
    {
        var markup = call.Fieldset("reply_markup");
        if (markup?["inline_keyboard"] is not JsonArray rows)
        {
            return markup;
        }
        var filled = rows.Where(row => row!.AsArray().Count > 0).ToList();
        foreach (var button in filled.SelectMany(row => row!.AsArray()))
        {
            Check(button!.AsObject());
        }
        if (filled.Sum(row => row!.AsArray().Count) > MostButtons)
        {
            throw ApiRefusal.BadRequest("REPLY_MARKUP_TOO_LONG");
        }
        return filled.Count == 0
            ? null
            : new JsonObject { ["inline_keyboard"] = new JsonArray([.. filled.Select(r => r!.DeepClone())]) };
    }

    private static void Check(JsonObject button)
    {
        if (string.IsNullOrWhiteSpace(button["text"]!.GetValue<string>()))
        {
            throw ApiRefusal.BadRequest("can't parse inline keyboard button: Text of the button is empty");
        }
        if (Actions.Count(button.ContainsKey) != 1)
        {
            throw ApiRefusal.BadRequest(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            );
        }
        CheckData(button["callback_data"]?.GetValue<string>());
        CheckUrl(button["url"]?.GetValue<string>());
        CheckWebApp(button["web_app"]?["url"]?.GetValue<string>());
    }

    private static void CheckData(string? data)
    {
        if (data is not null && Encoding.UTF8.GetByteCount(data) is 0 or > MostCallbackBytes)
        {
            throw ApiRefusal.BadRequest("BUTTON_DATA_INVALID");
        }
    }

    private static void CheckUrl(string? url)
    {
        if (url is not null && Links.Normal(url) is null)
        {
            throw ApiRefusal.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }
    }

    private static void CheckWebApp(string? url)
    {
        if (url is not null && !url.StartsWith("https://", StringComparison.Ordinal))
        {
            throw ApiRefusal.BadRequest(
                $"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed"
            );
        }
    }
}
