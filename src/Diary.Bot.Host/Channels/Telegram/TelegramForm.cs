using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Fills in the request of each part: where it goes, what it replaces, which part carries the buttons.</summary>
/// <param name="EditedId">The message that the first part of the text replaces.</param>
internal sealed record TelegramForm(TelegramAddress Address, int? EditedId, InlineKeyboardMarkup? Buttons)
{
    public IRequest<Message> Request(IReadOnlyList<TelegramPart> parts, int index)
    {
        var buttons = index == WithButtons(parts) ? Buttons : null;
        var editedId = index == FirstText(parts) ? EditedId : null;
        return parts[index] switch
        {
            TelegramPart.Rich { Html: var html } when editedId is { } id => Edit(id, buttons, null, Rich(html)),
            TelegramPart.Rich { Html: var html } => new SendRichMessageRequest
            {
                ChatId = Address.ChatId,
                MessageThreadId = Address.ThreadId,
                RichMessage = Rich(html),
                ReplyMarkup = buttons,
            },
            TelegramPart.Classic { Html: var html } when editedId is { } id => Edit(id, buttons, html, null),
            TelegramPart.Classic { Html: var html } => Send(html, ParseMode.Html, buttons),
            TelegramPart.Plain { Text: var text } when editedId is { } id => Edit(
                id,
                buttons,
                text,
                null,
                ParseMode.None
            ),
            TelegramPart.Plain { Text: var text } => Send(text, ParseMode.None, buttons),
            TelegramPart.File { Content: { IsPicture: true } picture } => new SendPhotoRequest
            {
                ChatId = Address.ChatId,
                MessageThreadId = Address.ThreadId,
                Photo = Upload(picture),
                ReplyMarkup = buttons,
            },
            TelegramPart.File { Content: var document } => new SendDocumentRequest
            {
                ChatId = Address.ChatId,
                MessageThreadId = Address.ThreadId,
                Document = Upload(document),
                ReplyMarkup = buttons,
            },
            var unknown => throw new InvalidOperationException($"No request for {unknown.GetType().Name}."),
        };
    }

    /// <summary>The buttons stand under the last of the text, or under the last file when there is no text.</summary>
    private static int WithButtons(IReadOnlyList<TelegramPart> parts)
    {
        var last = parts.Count - 1;
        while (last >= 0 && parts[last] is TelegramPart.File)
        {
            last--;
        }

        return last >= 0 ? last : parts.Count - 1;
    }

    private static int FirstText(IReadOnlyList<TelegramPart> parts) =>
        parts.TakeWhile(part => part is TelegramPart.File).Count();

    private SendMessageRequest Send(string text, ParseMode parseMode, InlineKeyboardMarkup? buttons) =>
        new()
        {
            ChatId = Address.ChatId,
            MessageThreadId = Address.ThreadId,
            Text = text,
            ParseMode = parseMode,
            LinkPreviewOptions = WithoutPreview(),
            ReplyMarkup = buttons,
        };

    private EditMessageTextRequest Edit(
        int messageId,
        InlineKeyboardMarkup? buttons,
        string? text,
        InputRichMessage? rich,
        ParseMode parseMode = ParseMode.Html
    ) =>
        new()
        {
            ChatId = Address.ChatId,
            MessageId = messageId,
            Text = text!,
            ParseMode = rich is null ? parseMode : ParseMode.None,
            LinkPreviewOptions = rich is null ? WithoutPreview() : null,
            RichMessage = rich,
            ReplyMarkup = buttons,
        };

    private static InputRichMessage Rich(string html) => new() { Html = html };

    private static LinkPreviewOptions WithoutPreview() => new() { IsDisabled = true };

    private static InputFile Upload(TelegramFile file) =>
        file is { FileId: { } id }
            ? InputFile.FromFileId(id)
            : InputFile.FromStream(
                new MemoryStream(file.Bytes ?? []),
                file.Name ?? (file.IsPicture ? "picture.png" : "file")
            );
}
