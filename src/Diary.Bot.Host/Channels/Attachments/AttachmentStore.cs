using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Channels.Attachments;

/// <summary>The files people sent: bytes in a folder under names of ours, everything else in the database.</summary>
public sealed class AttachmentStore(
    IDbContextFactory<DiaryDbContext> databases,
    TimeProvider clock,
    IOptions<AttachmentOptions> options
)
{
    private readonly string _folder = Path.GetFullPath(options.Value.Path);

    public async Task<ReceivedFile> KeepAsync(
        string conversationKey,
        string name,
        FileKind kind,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var file = new ReceivedFile
        {
            Id = Guid.CreateVersion7(now),
            ConversationKey = conversationKey,
            Name = FileNames.Plain(name),
            ContentType = kind.ContentType,
            Length = bytes.Length,
            CreatedAt = now,
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
