using System.Security.Cryptography;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Conversations;

/// <summary>The keys of this installation, shared by all its hosts.</summary>
public sealed class SigningKeys(IDbContextFactory<DiaryDbContext> databases, TimeProvider clock)
{
    private const int SecretBytes = 64;

    /// <summary>The keys of a purpose, the one that signs first. The first key is made when there is none.</summary>
    public async Task<IReadOnlyList<SigningKey>> AllAsync(string purpose, CancellationToken cancellationToken)
    {
        var keys = await ReadAsync(purpose, cancellationToken);
        if (keys.Count > 0)
        {
            return keys;
        }

        await AddAsync(purpose, 1, cancellationToken);
        return await ReadAsync(purpose, cancellationToken);
    }

    /// <summary>Makes a new key that signs from now on. What older keys signed is believed until they are deleted.</summary>
    public async Task RotateAsync(string purpose, CancellationToken cancellationToken)
    {
        var keys = await ReadAsync(purpose, cancellationToken);
        await AddAsync(purpose, keys.Count == 0 ? 1 : keys[0].Number + 1, cancellationToken);
    }

    private async Task<IReadOnlyList<SigningKey>> ReadAsync(string purpose, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db
            .SigningKeys.AsNoTracking()
            .Where(key => key.Purpose == purpose)
            .OrderByDescending(key => key.Number)
            .ToListAsync(cancellationToken);
    }

    /// <summary>When two hosts do this at once, one key is kept and both use it.</summary>
    private async Task AddAsync(string purpose, int number, CancellationToken cancellationToken)
    {
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));
        var script = new SqlScript().Append(
            $"""
            INSERT INTO signing_keys (purpose, number, secret, created_at)
            VALUES ({purpose}, {number}, {secret}, {clock.GetUtcNow()})
            ON CONFLICT (purpose, number) DO NOTHING
            """
        );
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(script, cancellationToken);
    }
}
