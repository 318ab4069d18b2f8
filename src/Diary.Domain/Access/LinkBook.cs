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

    /// <summary>A new account that this chat speaks for.</summary>
    public Guid Open(string channel, string userKey, string? deviceName, string language)
    {
        var now = clock.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            Language = language,
            CreatedAt = now,
        };
        db.Accounts.Add(account);
        db.ChannelBindings.Add(
            new ChannelBinding
            {
                Id = Guid.CreateVersion7(now),
                AccountId = account.Id,
                Channel = channel,
                UserKey = userKey,
                DeviceName = deviceName,
                LinkedAt = now,
            }
        );
        return account.Id;
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
}
