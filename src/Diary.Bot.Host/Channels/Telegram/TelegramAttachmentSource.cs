using Diary.Bot.Host.Channels.Attachments;
using Diary.Dialogs.Files;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Diary.Domain.Files;
using Diary.Domain.Outcomes;
using Telegram.Bot.Requests;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Fetches files that people sent to our bot, through getFile.</summary>
internal sealed class TelegramAttachmentSource(
    TelegramBot bot,
    TelegramCalls calls,
    TelegramFiles names,
    IHttpClientFactory http
) : IAttachmentSource
{
    /// <summary>Where Telegram keeps photos: a name of a photo is good for no document.</summary>
    private const string Photos = "photos/";

    public string Channel => ChannelNames.Telegram;

    public async Task<Outcome<NewFile, FileRefusal>> FetchAsync(
        ConversationReference conversation,
        Attachment attachment,
        long maxBytes,
        CancellationToken cancellationToken
    )
    {
        if (attachment.ContentUrl?.StartsWith(TelegramFiles.Scheme, StringComparison.Ordinal) != true)
        {
            return FileRefusal.NotTaken;
        }

        var id = attachment.ContentUrl[TelegramFiles.Scheme.Length..];
        var answer = await calls.MakeAsync(new GetFileRequest { FileId = id }, cancellationToken);
        return answer switch
        {
            { Fault: { } fault } => Refusal(fault),
            { Result: { FileSize: var size } } when size > maxBytes => FileRefusal.TooLarge,
            { Result: { FilePath: { } path } } => await FetchAsync(path, id, attachment, maxBytes, cancellationToken),
            _ => FileRefusal.Gone,
        };
    }

    private async Task<Outcome<NewFile, FileRefusal>> FetchAsync(
        string path,
        string id,
        Attachment attachment,
        long maxBytes,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var client = http.CreateClient(TelegramBot.SendingClient);
            using var response = await client.GetAsync(
                AddressOf(path),
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            if (!response.IsSuccessStatusCode)
            {
                return (int)response.StatusCode >= 500 ? FileRefusal.ChannelAway : FileRefusal.Gone;
            }

            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await BoundedBytes.ReadAsync(content, maxBytes, cancellationToken) is { } bytes
                ? new NewFile(attachment.Name ?? "", bytes, await CopyAsync(id, path, cancellationToken))
                : FileRefusal.TooLarge;
        }
        catch (Exception away)
            when (away is HttpRequestException or IOException
                || (away is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return FileRefusal.ChannelAway;
        }
    }

    private async Task<KnownCopy> CopyAsync(string id, string path, CancellationToken cancellationToken) =>
        new(
            await names.HolderAsync(cancellationToken),
            path.StartsWith(Photos, StringComparison.Ordinal) ? TelegramFile.Photo : TelegramFile.Document,
            id
        );

    private Uri AddressOf(string path) => new(bot.Options.ApiUrl, $"/file/bot{bot.Options.Token}/{path}");

    private static FileRefusal Refusal(TelegramFault fault) =>
        fault.Kind switch
        {
            TelegramFaultKind.FileTooBig => FileRefusal.TooLarge,
            TelegramFaultKind.FileGone or TelegramFaultKind.Refused => FileRefusal.Gone,
            _ => FileRefusal.ChannelAway,
        };
}
