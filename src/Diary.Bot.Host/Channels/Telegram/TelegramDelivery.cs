using AngleSharp.Html.Parser;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// Carries one message over, part by part, each in the best form this server takes. What Telegram has already is written
/// into the outbox entry's <c>ExternalId</c> at once: whoever saves the entry after a
/// <see cref="SendResult.Later"/> makes the next try go on where this one stopped.
/// </summary>
internal sealed partial class TelegramDelivery(
    TelegramCalls calls,
    TelegramUploads uploads,
    RichMessageSupport richMessages,
    ILogger<TelegramDelivery> logger
)
{
    /// <param name="editedId">The message to change instead of sending a new one.</param>
    /// <returns>Null when all of it arrived.</returns>
    public async Task<TelegramFault?> SendAsync(
        TelegramAddress address,
        int? editedId,
        TelegramParts parts,
        OutboxEntry message,
        CancellationToken cancellationToken
    )
    {
        var progress = TelegramProgress.Parse(message.ExternalId);
        var asRich = progress.Count > 0 ? progress.IsRich : parts.GainsFromRich && richMessages.IsLikely;
        var pieces = asRich ? parts.Rich() : parts.Classic();
        var form = new TelegramForm(address, editedId, parts.Keyboard.Markup);
        var isServerOld = false;
        while (progress.Count < pieces.Count)
        {
            var answer = await SendAsync(pieces, progress.Count, form, message.Id, cancellationToken);
            switch (answer.Fault)
            {
                case null or { Kind: TelegramFaultKind.NotModified }:
                    progress = progress.With(answer.Result?.Id ?? form.EditedId ?? 0, asRich);
                    message.ExternalId = progress.ToString(OutboxEntry.MaxExternalIdLength);
                    break;
                case { Kind: TelegramFaultKind.ThreadGone } when form.Address.ThreadId is not null:
                    LogThreadGone(message.Id);
                    form = form with { Address = form.Address with { ThreadId = null } };
                    break;
                case { Kind: TelegramFaultKind.NotEditable } when form.EditedId is not null:
                    form = form with { EditedId = null };
                    break;
                case { } fault when asRich && progress.Count == 0 && IsAboutForm(fault.Kind):
                    LogRichRefused(message.Id, fault.Reason);
                    isServerOld = IsAboutServer(fault.Kind);
                    asRich = false;
                    pieces = parts.Classic();
                    break;
                case { } fault:
                    return fault;
            }

            // Only now it is certain that it was the form, not the token, which the server did not know.
            if (isServerOld && progress.Count > 0)
            {
                richMessages.NoteRefusal();
                isServerOld = false;
            }
        }

        message.ExternalId = progress.Numbers(OutboxEntry.MaxExternalIdLength);
        return null;
    }

    private async Task<TelegramAnswer<global::Telegram.Bot.Types.Message>> SendAsync(
        IReadOnlyList<TelegramPart> pieces,
        int index,
        TelegramForm form,
        Guid messageId,
        CancellationToken cancellationToken
    )
    {
        if (pieces[index] is TelegramPart.File)
        {
            return await uploads.SendAsync(form, pieces, index, cancellationToken);
        }

        var answer = await calls.MakeAsync(form.Request(pieces, index), cancellationToken);
        if (
            answer.Fault is not { Kind: TelegramFaultKind.BadEntities }
            || pieces[index] is not TelegramPart.Classic text
        )
        {
            return answer;
        }

        LogBadEntities(messageId);
        var plain = new TelegramPart.Plain(TextOf(text.Html));
        return await calls.MakeAsync(
            form.Request([.. pieces.Take(index), plain, .. pieces.Skip(index + 1)], index),
            cancellationToken
        );
    }

    private static string TextOf(string html) => new HtmlParser().ParseDocument(html).Body?.TextContent ?? "";

    private static bool IsAboutForm(TelegramFaultKind kind) =>
        IsAboutServer(kind) || kind is TelegramFaultKind.BadEntities or TelegramFaultKind.Refused;

    private static bool IsAboutServer(TelegramFaultKind kind) =>
        kind is TelegramFaultKind.MethodUnknown or TelegramFaultKind.TextMissing;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox {MessageId}: refused as a rich message ({Reason})")]
    private partial void LogRichRefused(Guid messageId, string reason);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Outbox {MessageId}: Telegram did not understand the tags of our own encoder; sent as plain text"
    )]
    private partial void LogBadEntities(Guid messageId);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Outbox {MessageId}: the topic is gone; sent to the chat itself"
    )]
    private partial void LogThreadGone(Guid messageId);
}
