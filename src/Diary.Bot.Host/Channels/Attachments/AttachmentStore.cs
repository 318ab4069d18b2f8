using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Channels.Attachments;

/// <summary>The files that people sent, and those that the bot sent them: bytes in a folder under names of ours, everything else in the database.</summary>
public sealed class AttachmentStore(
    IDbContextFactory<DiaryDbContext> databases,
    TimeProvider clock,
    IOptions<AttachmentOptions> options
)
{
    private readonly string _folder = Path.GetFullPath(options.Value.Path);

    public Task<ReceivedFile> KeepAsync(
        string conversationKey,
        string name,
        FileKind kind,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    ) => KeepAsync(Guid.CreateVersion7(clock.GetUtcNow()), conversationKey, name, kind, bytes, cancellationToken);

    /// <summary>The same under an id that is known before: once, however often it is sent.</summary>
    public async Task<ReceivedFile> KeepOnceAsync(
        Guid id,
        string conversationKey,
        string name,
        FileKind kind,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(conversationKey, id, cancellationToken)
        ?? await KeepAsync(id, conversationKey, name, kind, bytes, cancellationToken);

    private async Task<ReceivedFile> KeepAsync(
        Guid id,
        string conversationKey,
        string name,
        FileKind kind,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    )
    {
        var file = new ReceivedFile
        {
            Id = id,
            ConversationKey = conversationKey,
            Name = FileNames.Plain(name),
            ContentType = kind.ContentType,
            Length = bytes.Length,
            CreatedAt = clock.GetUtcNow(),
        };
        Directory.CreateDirectory(_folder);
        await File.WriteAllBytesAsync(PathOf(file), bytes, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        return file;
    }

    /// <returns>Null when there is no such file in this conversation.</returns>
    public async Task<ReceivedFile?> FindAsync(string conversationKey, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var file = await db
            .ReceivedFiles.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == id && f.ConversationKey == conversationKey, cancellationToken);
        return file is not null && File.Exists(PathOf(file)) ? file : null;
    }

    public Stream Open(ReceivedFile file) => File.OpenRead(PathOf(file));

    private string PathOf(ReceivedFile file) => Path.Combine(_folder, file.Id.ToString("N"));
}
