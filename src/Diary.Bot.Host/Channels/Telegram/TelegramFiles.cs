using System.Globalization;
using Diary.Bot.Host.Channels.Attachments;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// Reads outgoing attachments: bytes in themselves, a file of the diary, or one that Telegram already has. Telegram is
/// never sent to fetch something from elsewhere.
/// </summary>
internal sealed partial class TelegramFiles(DiaryFiles files, TelegramBot bot, ILogger<TelegramFiles> logger)
{
    public const string Scheme = "telegram:";

    /// <summary>What Telegram takes as a photo; a larger picture goes as a file.</summary>
    private const int LargestPhoto = 10 * 1024 * 1024;

    public async Task<IReadOnlyList<TelegramFile>> ReadAsync(
        Conversation conversation,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var read = new List<TelegramFile>();
        foreach (var attachment in activity.Attachments ?? [])
        {
            var file = FileUrl.Read(attachment.ContentUrl) is { } id
                ? await FindAsync(conversation, id, cancellationToken)
                : Read(attachment);
            if (file is not null)
            {
                read.Add(file);
            }
        }

        return read;
    }

    /// <summary>Whose names of files these are: every bot has its own.</summary>
    public async Task<string> HolderAsync(CancellationToken cancellationToken)
    {
        var identity = await bot.GetIdentityAsync(cancellationToken);
        return Scheme + identity.Id.ToString(CultureInfo.InvariantCulture);
    }

    private static TelegramFile? Read(Attachment attachment)
    {
        var isPicture = attachment.ContentType is "image/png" or "image/jpeg";
        if (attachment.ContentUrl is { } url && url.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return new TelegramFile(isPicture, attachment.Name, Bytes: null, url[Scheme.Length..]);
        }

        return AttachmentBytes.Of(attachment) is { Length: > 0 } bytes
            ? new TelegramFile(isPicture, attachment.Name, bytes, FileId: null)
            : null;
    }

    private async Task<TelegramFile?> FindAsync(Conversation conversation, Guid id, CancellationToken cancellationToken)
    {
        var found = await files.FindAsync(ChannelNames.Telegram, conversation.UserKey, id, cancellationToken);
        if (found is null)
        {
            LogNotGiven(id);
            return null;
        }

        var isPicture = found.ContentType is "image/png" or "image/jpeg" && found.Length <= LargestPhoto;
        var file = new TelegramFile(isPicture, found.Name, Bytes: null, FileId: null) { Kept = found };
        var holder = await HolderAsync(cancellationToken);
        return file with { FileId = await files.CopyOfAsync(found, holder, file.Form, cancellationToken) };
    }

    [LoggerMessage(LogLevel.Warning, "File {FileId} is not given: its reader may not read it any more")]
    private partial void LogNotGiven(Guid fileId);
}
