using System.Globalization;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Turns;
using Diary.Domain.Conversations;
using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// Carries what the bot says to Telegram. A long message goes in parts; the entry's <c>ExternalId</c> then holds those that
/// arrived, and must be saved also when the result is <see cref="SendResult.Later"/>.
/// </summary>
internal sealed partial class TelegramSender(
    IOptions<TelegramOptions> options,
    TelegramDelivery delivery,
    TelegramCalls calls,
    TelegramMenus menus,
    TelegramFiles files,
    ILogger<TelegramSender> logger
) : IChannelSender
{
    private const int MaxAnswerLength = 200;

    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan UntilSomebodyActs = TimeSpan.FromMinutes(1);

    public string Channel => ChannelNames.Telegram;

    public async Task<SendResult> SendAsync(
        Conversation conversation,
        OutboxEntry message,
        CancellationToken cancellationToken
    )
    {
        if (options.Value.ModeInForce == TelegramMode.Off)
        {
            return new SendResult.Later(UntilSomebodyActs, "Telegram is off");
        }

        var activity = ActivityJson.Read(message.Activity);
        switch (activity.Type)
        {
            case ActivityTypes.Message or ActivityTypes.MessageUpdate:
                return await SendAsync(conversation, activity, message, cancellationToken);
            case ActivityTypes.InvokeResponse:
                await AnswerButtonAsync(activity, cancellationToken);
                return new SendResult.Sent(null);
            case ActivityTypes.Typing:
                await ShowTypingAsync(conversation, cancellationToken);
                return new SendResult.Sent(null);
            case ActivityTypes.Event when activity.Name == TurnContext.RolesChanged:
                await menus.RenewAsync(conversation, cancellationToken);
                return new SendResult.Sent(null);
            default:
                // An event for other channels: there is nothing to show here.
                return new SendResult.Sent(null);
        }
    }

    public async Task ShowTypingAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        if (options.Value.ModeInForce == TelegramMode.Off)
        {
            return;
        }

        var address = TelegramAddress.Parse(conversation.Key);
        var typing = new SendChatActionRequest
        {
            ChatId = address.ChatId,
            MessageThreadId = address.ThreadId,
            Action = ChatAction.Typing,
        };
        await calls.MakeAsync(typing, cancellationToken);
    }

    private async Task<SendResult> SendAsync(
        Conversation conversation,
        Activity activity,
        OutboxEntry message,
        CancellationToken cancellationToken
    )
    {
        var attached = await files.ReadAsync(conversation, activity, cancellationToken);
        if (Read(activity, attached, message) is not { } parts)
        {
            return new SendResult.Rejected("The text is not in the neutral markup");
        }

        if (parts.Keyboard.LeftOut > 0)
        {
            LogButtonsLeftOut(message.Id, parts.Keyboard.LeftOut);
        }

        var address = TelegramAddress.Parse(conversation.Key);
        var fault = await delivery.SendAsync(address, EditedBy(activity), parts, message, cancellationToken);
        return fault is null ? new SendResult.Sent(message.ExternalId) : Result(fault, message);
    }

    private static SendResult Result(TelegramFault fault, OutboxEntry message) =>
        fault.Kind switch
        {
            TelegramFaultKind.TooManyRequests => new SendResult.Later(
                fault.RetryAfter ?? TimeSpan.FromSeconds(1),
                fault.Reason
            ),
            TelegramFaultKind.Away => new SendResult.Later(
                TelegramBackoff.After(message.Attempts + 1, LongestBackoff),
                fault.Reason,
                fault.OutcomeUnknown
            ),
            TelegramFaultKind.Unauthorized or TelegramFaultKind.Conflict or TelegramFaultKind.MethodUnknown =>
                new SendResult.Later(UntilSomebodyActs, fault.Reason),
            TelegramFaultKind.AddressGone => new SendResult.AddressGone(fault.Reason),
            TelegramFaultKind.ThreadGone
            or TelegramFaultKind.BadEntities
            or TelegramFaultKind.NotModified
            or TelegramFaultKind.NotEditable
            or TelegramFaultKind.TextMissing
            or TelegramFaultKind.FileGone
            or TelegramFaultKind.FileTooBig
            or TelegramFaultKind.Refused => new SendResult.Rejected(fault.Reason),
        };

    private TelegramParts? Read(Activity activity, IReadOnlyList<TelegramFile> attached, OutboxEntry message)
    {
        try
        {
            return TelegramParts.Of(activity, attached);
        }
        catch (MarkupException fault)
        {
            LogBadMarkup(fault, message.Id);
            return null;
        }
    }

    /// <summary>Of a message that went in several, the last is changed: it has the buttons.</summary>
    private static int? EditedBy(Activity activity)
    {
        if (activity.Type != ActivityTypes.MessageUpdate || (activity.Id ?? activity.ReplyToId) is not { } ids)
        {
            return null;
        }

        var last = ids[(ids.LastIndexOfAny([',', '*']) + 1)..];
        return int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    /// <summary>Stops the button's spinner. Too late, or for a query nobody knows, it does nothing: nothing depends on it.</summary>
    private async Task AnswerButtonAsync(Activity activity, CancellationToken cancellationToken)
    {
        var callbackId = TelegramChannelData.Read(activity.ChannelData).CallbackId ?? activity.ReplyToId;
        if (string.IsNullOrEmpty(callbackId))
        {
            return;
        }

        var text = activity is { TextFormat: TextFormats.Xml, Text: { } markup }
            ? PlainTextEncoder.Encode(MarkupDocument.Parse(markup))
            : activity.Text;
        var answer = new AnswerCallbackQueryRequest
        {
            CallbackQueryId = callbackId,
            Text = string.IsNullOrWhiteSpace(text) ? null : TelegramWords.Clean(text.Trim(), MaxAnswerLength),
        };
        await calls.MakeAsync(answer, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {MessageId}: {Count} buttons left out, over 64 bytes")]
    private partial void LogButtonsLeftOut(Guid messageId, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {MessageId}: a template wrote what is no markup")]
    private partial void LogBadMarkup(Exception fault, Guid messageId);
}
