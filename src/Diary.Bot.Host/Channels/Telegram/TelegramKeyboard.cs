using System.Text;
using System.Text.Json;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;
using Telegram.Bot.Types.ReplyMarkups;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>The buttons under a message.</summary>
/// <param name="LeftOut">How many Telegram would not take: their value is over 64 bytes.</param>
internal sealed record TelegramKeyboard(InlineKeyboardMarkup? Markup, int LeftOut)
{
    private const int MaxValueBytes = 64;
    private const int MaxTitleLength = 64;

    public static TelegramKeyboard Of(IReadOnlyList<IReadOnlyList<MarkupButton>> buttons, SuggestedActions? suggested)
    {
        List<IReadOnlyList<MarkupButton>> rows = [.. buttons];
        rows.AddRange((suggested?.Actions ?? []).Select(action => (IReadOnlyList<MarkupButton>)[Button(action)]));

        var leftOut = rows.Sum(row => row.Count(button => !Fits(button)));
        InlineKeyboardButton[][] keys =
        [
            .. rows.Select(row => row.Where(Fits).Select(Key).ToArray()).Where(row => row.Length > 0),
        ];
        return new TelegramKeyboard(keys.Length == 0 ? null : new InlineKeyboardMarkup(keys), leftOut);
    }

    private static MarkupButton Button(CardAction action)
    {
        var value = action.Value switch
        {
            null => action.Text ?? action.Title,
            { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
            { } json => json.GetRawText(),
        };
        return action.Type == "openUrl"
            ? new MarkupButton(action.Title, Value: null, value)
            : new MarkupButton(action.Title, value, Url: null);
    }

    private static bool Fits(MarkupButton button) =>
        button.Url is not null || Encoding.UTF8.GetByteCount(button.Value ?? "") is > 0 and <= MaxValueBytes;

    private static InlineKeyboardButton Key(MarkupButton button)
    {
        var title = TelegramWords.Clean(button.Title, MaxTitleLength);
        return button.Url is { } url
            ? InlineKeyboardButton.WithUrl(title, url)
            : InlineKeyboardButton.WithCallbackData(title, button.Value ?? "");
    }
}
