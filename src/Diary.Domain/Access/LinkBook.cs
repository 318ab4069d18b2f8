using Diary.Domain.Database;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Access;

/// <summary>How a chat comes to speak for an account, and an account to stand for a person.</summary>
internal sealed class LinkBook(DiaryDbContext db, TimeProvider clock)
{
    public Task<ChannelBinding?> FindBindingAsync(
        string channel,
        string userKey,
        CancellationToken cancellationToken
    ) =>
        db.ChannelBindings.SingleOrDefaultAsync(
            b => b.Channel == channel && b.UserKey == userKey && b.RevokedAt == null,
            cancellationToken
        );

    public Task<bool> StandsForAsync(ChannelBinding binding, Guid personId, CancellationToken cancellationToken) =>
        db.AccountPersons.AnyAsync(
            p => p.AccountId == binding.AccountId && p.PersonId == personId && p.RevokedAt == null,
            cancellationToken
        );

    /// <summary>
    /// The chat speaks for the account that stands for the person already, so that a second chat is the same person's and
    /// has the same settings; for a new account where there is none.
    /// </summary>
    /// <remarks>
    /// An account that stands for more people is opened only by a code of its own: one that a school made for one of them
    /// must not open the others, who may be of another school.
    /// </remarks>
    public async Task<Guid> OpenForAsync(NewChat chat, InviteCode invite, CancellationToken cancellationToken)
    {
        var (personId, issuer) = (invite.PersonId, invite.IssuedByAccountId);
        var standing = db.AccountPersons.Where(p => p.RevokedAt == null);
        var known = await standing
            .Where(p => p.SchoolId == invite.SchoolId && p.PersonId == personId)
            .Where(p =>
                p.AccountId == issuer
                || !standing.Any(other => other.AccountId == p.AccountId && other.PersonId != personId)
            )
            .OrderBy(p => p.AccountId == issuer ? 0 : 1)
            .ThenBy(p => p.LinkedAt)
            .ThenBy(p => p.Id)
            .Select(p => (Guid?)p.AccountId)
            .FirstOrDefaultAsync(cancellationToken);
        var accountId = known ?? NewAccount(chat.Language);
        Bind(chat, accountId);
        return accountId;
    }

    /// <summary>A new account that this chat speaks for.</summary>
    public Guid Open(NewChat chat)
    {
        var accountId = NewAccount(chat.Language);
        Bind(chat, accountId);
        return accountId;
    }

    /// <summary>The account stands for the person, if it does not already.</summary>
    public async Task LinkOnceAsync(Guid accountId, Person person, CancellationToken cancellationToken)
    {
        var stands = await db.AccountPersons.AnyAsync(
            p => p.AccountId == accountId && p.PersonId == person.Id && p.RevokedAt == null,
            cancellationToken
        );
        if (!stands)
        {
            Link(accountId, person);
        }
    }

    public void Link(Guid accountId, Person person)
    {
        var now = clock.GetUtcNow();
        db.AccountPersons.Add(
            new AccountPerson
            {
                Id = Guid.CreateVersion7(now),
                AccountId = accountId,
                PersonId = person.Id,
                SchoolId = person.SchoolId,
                LinkedAt = now,
            }
        );
    }

    private Guid NewAccount(string language)
    {
        var now = clock.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            Language = language,
            CreatedAt = now,
        };
        db.Accounts.Add(account);
        return account.Id;
    }

    private void Bind(NewChat chat, Guid accountId)
    {
        var now = clock.GetUtcNow();
        db.ChannelBindings.Add(
            new ChannelBinding
            {
                Id = Guid.CreateVersion7(now),
                AccountId = accountId,
                Channel = chat.Channel,
                UserKey = chat.UserKey,
                DeviceName = chat.DeviceName,
                LinkedAt = now,
            }
        );
    }
}

/// <summary>A chat that nobody is linked to yet.</summary>
/// <param name="DeviceName">What the owner will know this chat by in the list of devices.</param>
internal sealed record NewChat(string Channel, string UserKey, string? DeviceName, string Language);
