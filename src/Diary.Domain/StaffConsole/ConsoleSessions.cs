using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.StaffConsole;

/// <summary>The browsers in which the console is open, and who stands behind each of them at this moment.</summary>
public sealed class ConsoleSessions(DiaryDbContext db, ViewerReader viewers, AuditLog audit, TimeProvider clock)
{
    /// <summary>A browser that nobody touches for so long is shut: computers of classrooms are shared.</summary>
    public static readonly TimeSpan IdleFor = TimeSpan.FromHours(1);

    /// <summary>A working day.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    private const int TokenBytes = 32;
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(5);

    /// <summary>What an unused token looks like; it opens nothing until a session is opened with it.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>Opens a session with a code that was used just now; committed by the caller, with the code.</summary>
    /// <returns>What the browser keeps.</returns>
    public string Open(ConsoleCode code)
    {
        var (token, now) = (NewToken(), clock.GetUtcNow());
        var session = new ConsoleSession
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = code.SchoolId,
            AccountId = code.AccountId,
            BindingId = code.BindingId,
            TokenHash = Hash(token),
            CreatedAt = now,
            SeenAt = now,
            EndsAt = now + Lifetime,
        };
        db.ConsoleSessions.Add(session);
        audit.Add(AuditActions.ConsoleOpened, nameof(ConsoleSession), session.Id, session.SchoolId, session.AccountId);
        return token;
    }

    /// <summary>
    /// Who is behind the cookie, with every right of this moment at the session's school and none that has ended. Null
    /// when the session or its chat has ended, or when the account has no post at the school any more.
    /// </summary>
    public async Task<ConsoleVisit?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (Hash(token), clock.GetUtcNow());
        var idleSince = now - IdleFor;
        var found = await (
            from session in db.ConsoleSessions
            where session.TokenHash == hash && session.EndedAt == null
            where session.EndsAt > now && session.SeenAt > idleSince
            join binding in db.ChannelBindings on session.BindingId equals binding.Id
            where binding.RevokedAt == null && binding.AccountId == session.AccountId
            select new
            {
                session.Id,
                session.SchoolId,
                session.SeenAt,
                binding.Channel,
                binding.UserKey,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        var viewer = found is null
            ? null
            : await viewers.FindAsync(found.Channel, found.UserKey, now, cancellationToken);
        if (found is null || viewer?.At(found.SchoolId) is not { Posts.Count: > 0 } atWork)
        {
            return null;
        }

        if (now - found.SeenAt > SeenPrecision)
        {
            await db
                .ConsoleSessions.Where(session => session.Id == found.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), cancellationToken);
        }

        return new ConsoleVisit(found.Id, found.SchoolId, atWork);
    }

    /// <summary>Leaves: this browser, or every one of the account. Committed by the caller.</summary>
    public async Task EndAsync(ConsoleVisit visit, bool everywhere, CancellationToken cancellationToken)
    {
        var account = visit.Viewer.AccountId;
        var open = await db
            .ConsoleSessions.Where(session => session.AccountId == account && session.EndedAt == null)
            .Where(session => everywhere || session.Id == visit.SessionId)
            .ToListAsync(cancellationToken);
        foreach (var session in open)
        {
            session.End(clock.GetUtcNow());
            audit.Add(AuditActions.ConsoleClosed, nameof(ConsoleSession), session.Id, session.SchoolId, account);
        }
    }

    private static string Hash(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A request of somebody who works at the school.</summary>
/// <param name="Viewer">With the rights at this school only: what the account is elsewhere, or at home, has no place here.</param>
public sealed record ConsoleVisit(Guid SessionId, Guid SchoolId, Viewer Viewer);
