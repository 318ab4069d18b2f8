using System.Threading.Channels;

namespace Diary.Domain.Conversations;

/// <summary>Tells this process's workers that a conversation has something to do, so that nobody polls for it.</summary>
public sealed class ConversationBell
{
    private readonly Channel<Guid> _rings = Channel.CreateUnbounded<Guid>();

    public void Ring(Guid conversationId) => _rings.Writer.TryWrite(conversationId);

    public IAsyncEnumerable<Guid> ListenAsync(CancellationToken cancellationToken) =>
        _rings.Reader.ReadAllAsync(cancellationToken);
}
