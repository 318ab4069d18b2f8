using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Files;

namespace Diary.Bot.Host.Channels.Attachments;

/// <summary>
/// Files of the diary for the person of a conversation. Whether that person may read them is asked at this moment, and not
/// when they were shown.
/// </summary>
public sealed class DiaryFiles(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <returns>Null when there is no such file for this person: the two look the same.</returns>
    public async Task<PersonalFile?> FindAsync(
        string channel,
        string userKey,
        Guid fileId,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var viewer = await scope
            .ServiceProvider.GetRequiredService<ViewerReader>()
            .FindAsync(channel, userKey, clock.GetUtcNow(), cancellationToken);
        var reader = scope.ServiceProvider.GetRequiredService<FileReader>();
        return
            viewer is not null
            && (await reader.FindAsync(viewer, fileId, cancellationToken)).Succeeded(out var file, out _)
            ? file
            : null;
    }

    /// <returns>Null when the store has lost it.</returns>
    public async Task<Stream?> OpenAsync(PersonalFile file, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FileReader>().OpenAsync(file, cancellationToken);
    }

    /// <summary>What a channel calls the content; null when it does not have it.</summary>
    public async Task<string?> CopyOfAsync(
        PersonalFile file,
        string holder,
        string form,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DiaryDbContext>();
        return await db.CopyOfAsync(file.SchoolId, file.Hash, holder, form, cancellationToken);
    }

    public async Task RememberAsync(PersonalFile file, KnownCopy copy, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DiaryDbContext>();
        await db.RememberCopyAsync(file.SchoolId, file.Hash, copy, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
