using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.Channels.Attachments;

/// <summary>The files of conversations: bytes in the store under names of ours, everything else in the database.</summary>
public sealed class AttachmentStore(
    IDbContextFactory<DiaryDbContext> databases,
    IFileStore store,
    IFileScanner scanner,
    TimeProvider clock
)
{
    /// <summary>Whoever talks needs no account, so that each conversation has its own bounds.</summary>
    private const int MostFilesInDay = 300;
    private const long MostBytesInDay = 200L * 1024 * 1024;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Keeps what somebody sent.</summary>
    public async Task<Outcome<ReceivedFile, FileRefusal>> KeepAsync(
        string conversationKey,
        InspectedFile file,
        CancellationToken cancellationToken
    )
    {
        if (!await HasRoomAsync(conversationKey, file.Bytes.Length, cancellationToken))
        {
            return FileRefusal.OverQuota;
        }

        return await scanner.ScanAsync(file.Bytes, cancellationToken) switch
        {
            ScanVerdict.Infected => FileRefusal.Infected,
            ScanVerdict.Unknown => FileRefusal.ScannerAway,
            ScanVerdict.Clean => await KeepAsync(
                Guid.CreateVersion7(clock.GetUtcNow()),
                conversationKey,
                file.Name,
                file.Kind.ContentType,
                file.Bytes,
                cancellationToken
            ),
        };
    }

    /// <summary>Keeps what the bot shows in the conversation.</summary>
    /// <param name="id">The same for the same file of the same message: kept again it is one file.</param>
    public async Task<ReceivedFile> KeepOwnAsync(
        Guid id,
        string conversationKey,
        string name,
        string contentType,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(conversationKey, id, cancellationToken)
        ?? await KeepAsync(id, conversationKey, name, contentType, bytes, cancellationToken);

    /// <returns>Null when there is no such file in this conversation.</returns>
    public async Task<ReceivedFile?> FindAsync(string conversationKey, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db
            .ReceivedFiles.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == id && f.ConversationKey == conversationKey, cancellationToken);
    }

    /// <returns>Null when the store has lost it.</returns>
    public Task<Stream?> OpenAsync(ReceivedFile file, CancellationToken cancellationToken) =>
        store.OpenAsync(KeyOf(file.Id), cancellationToken);

    private async Task<bool> HasRoomAsync(string conversationKey, long length, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Day;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var kept = await db
            .ReceivedFiles.Where(f => f.ConversationKey == conversationKey && f.CreatedAt > since)
            .GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Bytes = all.Sum(f => f.Length) })
            .SingleOrDefaultAsync(cancellationToken);
        return kept is null || (kept.Count < MostFilesInDay && kept.Bytes + length <= MostBytesInDay);
    }

    private async Task<ReceivedFile> KeepAsync(
        Guid id,
        string conversationKey,
        string name,
        string contentType,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    )
    {
        var file = new ReceivedFile
        {
            Id = id,
            ConversationKey = conversationKey,
            Name = name,
            ContentType = contentType,
            Length = bytes.Length,
            CreatedAt = clock.GetUtcNow(),
        };
        await store.PutAsync(KeyOf(id), bytes, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        return file;
    }

    private static string KeyOf(Guid id) => id.ToString("N");
}
