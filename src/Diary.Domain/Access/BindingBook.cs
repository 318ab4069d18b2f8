using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Access;

/// <summary>The chats that speak for an account, on every channel. It leaves the commit to the turn.</summary>
public sealed class BindingBook(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    private readonly LinkBook _links = new(db, clock);

    /// <summary>The active ones, the oldest first.</summary>
    public async Task<IReadOnlyList<ChannelBinding>> ListAsync(Viewer viewer, CancellationToken cancellationToken) =>
        await db
            .ChannelBindings.AsNoTracking()
            .Where(b => b.AccountId == viewer.AccountId && b.RevokedAt == null)
            .OrderBy(b => b.LinkedAt)
            .ThenBy(b => b.Id)
            .ToListAsync(cancellationToken);

    public async Task<Outcome<ChannelBinding, BindingRefusal>> RevokeAsync(
        Viewer viewer,
        Guid bindingId,
        CancellationToken cancellationToken
    )
    {
        var binding = await db.ChannelBindings.SingleOrDefaultAsync(
            b => b.Id == bindingId && b.AccountId == viewer.AccountId && b.RevokedAt == null,
            cancellationToken
        );
        return binding is null ? BindingRefusal.UnknownBinding : Revoke(binding, AuditActions.BindingRevoked);
    }

    /// <summary>What the channel said about whether the person lets the bot write. Nobody linked: nothing to note.</summary>
    public async Task MarkBlockedAsync(
        string channel,
        string userKey,
        bool isBlocked,
        CancellationToken cancellationToken
    )
    {
        switch (await _links.FindBindingAsync(channel, userKey, cancellationToken), isBlocked)
        {
            case ({ } binding, true):
                binding.Block(clock.GetUtcNow());
                break;
            case ({ } binding, false):
                binding.Unblock();
                break;
        }
    }

    /// <summary>From now on this chat stands for this one person, under an account of its own.</summary>
    public async Task<Outcome<Linked, BindingRefusal>> BindToPersonAsync(
        string channel,
        string userKey,
        string? deviceName,
        string language,
        Guid personId,
        CancellationToken cancellationToken
    )
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == personId, cancellationToken);
        if (person is null)
        {
            return BindingRefusal.UnknownPerson;
        }

        if (await _links.FindBindingAsync(channel, userKey, cancellationToken) is { } binding)
        {
            Revoke(binding, AuditActions.BindingReplaced);
        }

        return Bind(channel, userKey, deviceName, language, person);
    }

    private Linked Bind(string channel, string userKey, string? deviceName, string language, Person person)
    {
        var accountId = _links.Open(new NewChat(channel, userKey, deviceName, language));
        _links.Link(accountId, person);
        return new Linked(accountId, person);
    }

    private ChannelBinding Revoke(ChannelBinding binding, string action)
    {
        binding.Revoke(clock.GetUtcNow());
        audit.Add(action, nameof(ChannelBinding), binding.Id, accountId: binding.AccountId);
        return binding;
    }
}
