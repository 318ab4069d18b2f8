using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Conversations;

/// <summary>The browsers that talk to the bot.</summary>
public sealed class WebSessions(IDbContextFactory<DiaryDbContext> databases, TimeProvider clock)
{
    private const int TokenBytes = 32;
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromHours(12);

    /// <returns>What the browser keeps.</returns>
    public async Task<string> OpenAsync(string userKey, string conversationKey, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(
            new WebSession
            {
                TokenHash = Hash(token),
                UserKey = userKey,
                ConversationKey = conversationKey,
                CreatedAt = now,
                SeenAt = now,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    public async Task<WebSession?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Hash(token);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var session = await db.WebSessions.SingleOrDefaultAsync(
            s => s.TokenHash == hash && s.EndedAt == null,
            cancellationToken
        );
        if (session is not null && clock.GetUtcNow() - session.SeenAt > SeenPrecision)
        {
            session.SeenAt = clock.GetUtcNow();
            await db.SaveChangesAsync(cancellationToken);
        }

        return session;
    }

    /// <returns>The session that ended; null when there was none.</returns>
    public async Task<WebSession?> EndAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Hash(token);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var session = await db.WebSessions.SingleOrDefaultAsync(
            s => s.TokenHash == hash && s.EndedAt == null,
            cancellationToken
        );
        if (session is not null)
        {
            session.EndedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(cancellationToken);
        }

        return session;
    }

    /// <summary>Whether the browser that had this conversation has left it.</summary>
    public async Task<bool> HasEndedAsync(string conversationKey, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.WebSessions.AnyAsync(
            s => s.ConversationKey == conversationKey && s.EndedAt != null,
            cancellationToken
        );
    }

    private static string Hash(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
