using System.Security.Cryptography;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.StaffConsole;

/// <summary>The codes that the bot gives to members of staff. What is added is committed by the caller, once.</summary>
public sealed class ConsoleCodeBook(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    public const int CodeLength = 8;
    public const int MaxWrongTries = 10;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan TriesWindow = TimeSpan.FromMinutes(15);

    /// <summary>Wrong tries are counted beside those of invite codes, under a channel of their own.</summary>
    private const string Channel = "console";

    /// <summary>A new code; those that the account was given before are worth nothing from now on.</summary>
    public async Task<Outcome<IssuedConsoleCode, ConsoleRefusal>> IssueAsync(
        Viewer viewer,
        Guid schoolId,
        string channel,
        string userKey,
        CancellationToken cancellationToken
    )
    {
        if (!viewer.SchoolsOfWork().Contains(schoolId))
        {
            return ConsoleRefusal.NotStaff;
        }

        var now = clock.GetUtcNow();
        var binding = await db.ChannelBindings.SingleAsync(
            b => b.Channel == channel && b.UserKey == userKey && b.RevokedAt == null,
            cancellationToken
        );
        var earlier = await db
            .ConsoleCodes.Where(c => c.AccountId == viewer.AccountId && c.UsedAt == null && c.ExpiresAt > now)
            .ToListAsync(cancellationToken);
        earlier.ForEach(code => code.ExpiresAt = now);
        var text = InviteText.Create(CodeLength);
        var code = new ConsoleCode
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = schoolId,
            AccountId = viewer.AccountId,
            BindingId = binding.Id,
            CodeHash = InviteText.HashOf(text),
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
        db.ConsoleCodes.Add(code);
        audit.Add(AuditActions.ConsoleCodeIssued, nameof(ConsoleCode), code.Id, schoolId, viewer.AccountId);
        return new IssuedConsoleCode(InviteText.Show(text), code.ExpiresAt);
    }

    /// <param name="from">Whoever types, as far as that is known: the address of the browser.</param>
    /// <returns>What the code opens. It does not say whether a code is wrong, used or too old.</returns>
    public async Task<Outcome<ConsoleCode, ConsoleRefusal>> UseAsync(
        string typed,
        string from,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        if (await TriesAsync(from, now - TriesWindow, cancellationToken) >= MaxWrongTries)
        {
            return ConsoleRefusal.TooManyTries;
        }

        var code = await FindAsync(typed, cancellationToken);
        if (code is null || !code.IsGoodAt(now))
        {
            NoteWrongTry(from, now);
            return ConsoleRefusal.WrongCode;
        }

        code.Use(now);
        return code;
    }

    private Task<int> TriesAsync(string from, DateTimeOffset since, CancellationToken cancellationToken) =>
        db
            .InviteAttempts.Where(a => a.Channel == Channel && a.UserKey == from && a.At > since)
            .CountAsync(cancellationToken);

    private async Task<ConsoleCode?> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (InviteText.Read(typed, CodeLength) is not { } text)
        {
            return null;
        }

        var hash = InviteText.HashOf(text);
        var code = await db.ConsoleCodes.SingleOrDefaultAsync(c => c.CodeHash == hash, cancellationToken);
        return code is not null && CryptographicOperations.FixedTimeEquals(code.CodeHash, hash) ? code : null;
    }

    private void NoteWrongTry(string from, DateTimeOffset now) =>
        db.InviteAttempts.Add(
            new InviteAttempt
            {
                Id = Guid.CreateVersion7(now),
                Channel = Channel,
                UserKey = from,
                At = now,
            }
        );
}

/// <summary>The only time the code is seen: afterwards there is just its hash.</summary>
public sealed record IssuedConsoleCode(string Code, DateTimeOffset ExpiresAt);

/// <summary>Why the console stays shut.</summary>
public enum ConsoleRefusal
{
    /// <summary>Nobody who works at the school.</summary>
    NotStaff,

    /// <summary>No such code, or it was used, or it is too old: the three look the same.</summary>
    WrongCode,
    TooManyTries,
}
