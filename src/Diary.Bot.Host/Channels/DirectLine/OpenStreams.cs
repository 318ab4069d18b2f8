using System.Threading.Channels;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>The sockets open in this process: told what is shown and forgotten, and counted.</summary>
internal sealed class OpenStreams
{
    /// <summary>A client opens another one after some errors, and a person has several tabs.</summary>
    public const int MaxPerConversation = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<OpenStream>> _streams = [];

    /// <returns>Null when the conversation has too many already.</returns>
    public OpenStream? Open(string conversation)
    {
        lock (_lock)
        {
            if (!_streams.TryGetValue(conversation, out var streams))
            {
                _streams[conversation] = streams = [];
            }

            if (streams.Count >= MaxPerConversation)
            {
                return null;
            }

            var stream = new OpenStream(this, conversation);
            streams.Add(stream);
            return stream;
        }
    }

    public void Show(string conversation, string frame)
    {
        lock (_lock)
        {
            _streams.GetValueOrDefault(conversation)?.ForEach(stream => stream.Show(frame));
        }
    }

    /// <summary>Closes the sockets of a conversation that its user has left.</summary>
    public void Close(string conversation)
    {
        lock (_lock)
        {
            _streams.GetValueOrDefault(conversation)?.ForEach(stream => stream.End());
        }
    }

    private void Forget(OpenStream stream)
    {
        lock (_lock)
        {
            if (_streams.TryGetValue(stream.Conversation, out var streams))
            {
                streams.Remove(stream);
                if (streams.Count == 0)
                {
                    _streams.Remove(stream.Conversation);
                }
            }
        }
    }

    /// <summary>One socket's passing frames: a reader that is too slow misses the oldest.</summary>
    public sealed class OpenStream(OpenStreams all, string conversation) : IDisposable
    {
        private const int MaxWaiting = 4;

        private readonly Channel<string> _frames = Channel.CreateBounded<string>(
            new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest }
        );

        public string Conversation => conversation;

        /// <returns>The next frame; null when the stream is to be closed.</returns>
        public async Task<string?> NextAsync(CancellationToken cancellationToken) =>
            await _frames.Reader.WaitToReadAsync(cancellationToken) && _frames.Reader.TryRead(out var frame)
                ? frame
                : null;

        public void Dispose() => all.Forget(this);

        internal void Show(string frame) => _frames.Writer.TryWrite(frame);

        internal void End() => _frames.Writer.TryComplete();
    }
}
