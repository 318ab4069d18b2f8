using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Access;

/// <summary>
/// Invite codes, from issue to use. Like every book it adds to the context of the turn and leaves the commit to it. Of two
/// who use one code at once the second one's commit fails with <see cref="DbUpdateConcurrencyException"/>; taken again,
/// its turn reads that the code is used.
/// </summary>
public sealed class InviteBook(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    public const int MaxWrongTries = 5;
    public static readonly TimeSpan TriesWindow = TimeSpan.FromHours(1);
    private readonly LinkBook _links = new(db, clock);

    public async Task<Outcome<IssuedInvite, IssueRefusal>> IssueAsync(
        Guid personId,
        TimeSpan lifetime,
        Guid? issuedByAccountId,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == personId, cancellationToken);
        return person is null ? IssueRefusal.UnknownPerson : Issue(person, lifetime, issuedByAccountId);
    }

    /// <param name="typed">The code as the person typed it.</param>
    /// <param name="deviceName">What the owner will know this chat by in the list of devices.</param>
    public async Task<Outcome<Linked, InviteRefusal>> RedeemAsync(
        string typed,
        string channel,
        string userKey,
        string? deviceName,
        string language,
        CancellationToken cancellationToken
    )
    {
        if (await PausedUntilAsync(channel, userKey, cancellationToken) is not null)
        {
            return InviteRefusal.TooManyTries;
        }

        var invite = await FindAsync(typed, cancellationToken);
        if (invite is null)
        {
            return WrongTry(channel, userKey);
        }

        var binding = await _links.FindBindingAsync(channel, userKey, cancellationToken);
        if (binding is not null && await _links.StandsForAsync(binding, invite.PersonId, cancellationToken))
        {
            return InviteRefusal.AlreadyLinked;
        }

        if (invite.UsedAt is not null)
        {
            return InviteRefusal.Used;
        }

        if (invite.ExpiresAt <= clock.GetUtcNow())
        {
            return InviteRefusal.Expired;
        }

        var chat = new NewChat(channel, userKey, deviceName, language);
        var accountId = binding?.AccountId ?? await _links.OpenForAsync(chat, invite, cancellationToken);
        return await UseAsync(invite, accountId, cancellationToken);
    }

    /// <summary>Until when this chat may try no more codes; null when it may.</summary>
    public async Task<DateTimeOffset?> PausedUntilAsync(
        string channel,
        string userKey,
        CancellationToken cancellationToken
    )
    {
        var since = clock.GetUtcNow() - TriesWindow;
        var tries = await db
            .InviteAttempts.Where(a => a.Channel == channel && a.UserKey == userKey && a.At > since)
            .OrderByDescending(a => a.At)
            .Take(MaxWrongTries)
            .Select(a => a.At)
            .ToListAsync(cancellationToken);
        return tries.Count < MaxWrongTries ? null : tries[^1] + TriesWindow;
    }

    private async Task<InviteCode?> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (InviteText.Read(typed) is not { } code)
        {
            return null;
        }

        var hash = InviteText.HashOf(code);
        return await db.InviteCodes.SingleOrDefaultAsync(i => i.CodeHash == hash, cancellationToken);
    }

    private InviteRefusal WrongTry(string channel, string userKey)
    {
        var now = clock.GetUtcNow();
        db.InviteAttempts.Add(
            new InviteAttempt
            {
                Id = Guid.CreateVersion7(now),
                Channel = channel,
                UserKey = userKey,
                At = now,
            }
        );
        return InviteRefusal.Unknown;
    }

    private async Task<Linked> UseAsync(InviteCode invite, Guid accountId, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleAsync(p => p.Id == invite.PersonId, cancellationToken);
        invite.Use(accountId, clock.GetUtcNow());
        await _links.LinkOnceAsync(accountId, person, cancellationToken);
        audit.Add(AuditActions.InviteRedeemed, nameof(InviteCode), invite.Id, invite.SchoolId, accountId);
        return new Linked(accountId, person);
    }

    private IssuedInvite Issue(Person person, TimeSpan lifetime, Guid? issuedByAccountId)
    {
        var now = clock.GetUtcNow();
        var code = InviteText.Create();
        var invite = new InviteCode
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = person.SchoolId,
            PersonId = person.Id,
            CodeHash = InviteText.HashOf(code),
            IssuedByAccountId = issuedByAccountId,
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        db.InviteCodes.Add(invite);
        audit.Add(AuditActions.InviteIssued, nameof(InviteCode), invite.Id, person.SchoolId, issuedByAccountId);
        return new IssuedInvite(InviteText.Show(code), invite.ExpiresAt, person);
    }
}

/// <summary>The only time the code is seen: afterwards there is just its hash.</summary>
public sealed record IssuedInvite(string Code, DateTimeOffset ExpiresAt, Person Person);

/// <summary>An account stands for one person more.</summary>
public sealed record Linked(Guid AccountId, Person Person);
