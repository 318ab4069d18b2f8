using System.Threading.Channels;

namespace Diary.Domain.Conversations;

/// <summary>Tells the open sockets of this process that a transcript has grown.</summary>
public sealed class TranscriptBell
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, List<Listener>> _listeners = [];

    public Listener Listen(Guid conversationId)
    {
        var listener = new Listener(this, conversationId);
        lock (_lock)
        {
            if (!_listeners.TryGetValue(conversationId, out var listeners))
            {
                _listeners[conversationId] = listeners = [];
            }

            listeners.Add(listener);
        }

        return listener;
    }

    public void Ring(Guid conversationId)
    {
        lock (_lock)
        {
            _listeners.GetValueOrDefault(conversationId)?.ForEach(listener => listener.Ring());
        }
    }

    /// <summary>For when it is not known what was missed: every socket looks for itself.</summary>
    public void RingAll()
    {
        lock (_lock)
        {
            foreach (var listeners in _listeners.Values)
            {
                listeners.ForEach(listener => listener.Ring());
            }
        }
    }

    private void Forget(Listener listener)
    {
        lock (_lock)
        {
            if (_listeners.TryGetValue(listener.ConversationId, out var listeners))
            {
                listeners.Remove(listener);
                if (listeners.Count == 0)
                {
                    _listeners.Remove(listener.ConversationId);
                }
            }
        }
    }

    /// <summary>One socket's ear: however often the bell rang, the next wait returns once.</summary>
    public sealed class Listener(TranscriptBell bell, Guid conversationId) : IDisposable
    {
        private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );

        internal Guid ConversationId => conversationId;

        public async Task WaitAsync(CancellationToken cancellationToken) =>
            await _rings.Reader.ReadAsync(cancellationToken);

        public void Dispose() => bell.Forget(this);

        internal void Ring() => _rings.Writer.TryWrite(true);
    }
}
