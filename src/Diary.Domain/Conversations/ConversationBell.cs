using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Diary.Domain.Conversations;

/// <summary>Tells this process's workers that a conversation has something to do, so that nobody polls for it.</summary>
public sealed class ConversationBell
{
    private readonly Channel<Guid> _rings = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, ClaimedConversation> _claimed = new();

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _orphans = new();

    /// <summary>
    /// Leases that may have been taken although nobody was told, with the moment: their connection broke, or the channel
    /// hung up meanwhile.
    /// </summary>
    public IReadOnlyCollection<KeyValuePair<Guid, DateTimeOffset>> Orphans => [.. _orphans];

    /// <summary>Who listens and may be handed claimed conversations; null when nobody may.</summary>
    public ConversationHands? Hands { get; set; }

    public void Ring(Guid conversationId) => _rings.Writer.TryWrite(conversationId);

    /// <summary>The conversation was claimed for <see cref="Hands"/> together with what came.</summary>
    public void Ring(ClaimedConversation claimed)
    {
        _claimed[claimed.Conversation.Id] = claimed;
        Ring(claimed.Conversation.Id);
    }

    /// <returns>The claim that came with the ring; null when the conversation is still to be claimed.</returns>
    public ClaimedConversation? Take(Guid conversationId) =>
        _claimed.TryRemove(conversationId, out var claimed) ? claimed : null;

    public void Orphan(Guid leaseToken, DateTimeOffset at) => _orphans[leaseToken] = at;

    public void Forget(Guid leaseToken) => _orphans.TryRemove(leaseToken, out _);

    public IAsyncEnumerable<Guid> ListenAsync(CancellationToken cancellationToken) =>
        _rings.Reader.ReadAllAsync(cancellationToken);
}

/// <summary>The workers of this process.</summary>
/// <param name="AreFree">Whether one of them could begin now: who has to wait may as well wait without a lease.</param>
public sealed record ConversationHands(HostNumber Host, Func<bool> AreFree);
