using System.Net.WebSockets;
using System.Text;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>One open socket: everything after the watermark, then whatever is said, in order, until either side leaves.</summary>
internal sealed class ActivityStream(
    WebSocket socket,
    Conversation conversation,
    Uri server,
    Transcript transcript,
    TranscriptBell bell,
    OpenStreams.OpenStream passing
)
{
    private const int PageSize = 50;
    private const int MaxIncomingBytes = 64 * 1024;
    private static readonly TimeSpan SlowestSend = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SlowestGoodbye = TimeSpan.FromSeconds(2);

    public async Task RunAsync(long after, CancellationToken stopping, CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var listening = ListenAsync(over.Token);
        try
        {
            await Task.WhenAny(listening, SpeakAsync(after, over.Token)).Unwrap();
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The other side is gone, or the host stops: both end the stream, which the client will open again.
        }

        await SayGoodbyeAsync(stopping.IsCancellationRequested);
        await over.CancelAsync();
    }

    /// <summary>Clients send empty frames to see whether we are there: read and forgotten, until they close.</summary>
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        var unread = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            unread = received.EndOfMessage ? 0 : unread + received.Count;
            if (received.MessageType == WebSocketMessageType.Close || unread > MaxIncomingBytes)
            {
                return;
            }
        }
    }

    private async Task SpeakAsync(long after, CancellationToken cancellationToken)
    {
        using var grows = bell.Listen(conversation.Id);
        after = await SendNewAsync(after, cancellationToken);
        var grown = grows.WaitAsync(cancellationToken);
        var shown = passing.NextAsync(cancellationToken);
        while (true)
        {
            await Task.WhenAny(grown, shown);
            if (grown.IsCompleted)
            {
                await grown;
                after = await SendNewAsync(after, cancellationToken);
                grown = grows.WaitAsync(cancellationToken);
            }

            if (shown.IsCompleted)
            {
                if (await shown is not { } frame)
                {
                    return;
                }

                await SendAsync(frame, cancellationToken);
                shown = passing.NextAsync(cancellationToken);
            }
        }
    }

    private async Task<long> SendNewAsync(long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entries = await transcript.AfterAsync(conversation.Id, after, PageSize, cancellationToken);
            if (entries.Count == 0)
            {
                return after;
            }

            await SendAsync(WireActivities.Write(entries, conversation.Key, after, server), cancellationToken);
            after = entries[^1].Sequence;
            if (entries.Count < PageSize)
            {
                return after;
            }
        }
    }

    /// <summary>Who does not read for long is cut off: what waits for them is in the transcript, not in memory.</summary>
    private async Task SendAsync(string frame, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(SlowestSend);
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(frame).AsMemory(),
            WebSocketMessageType.Text,
            endOfMessage: true,
            patience.Token
        );
    }

    private async Task SayGoodbyeAsync(bool stopping)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var patience = new CancellationTokenSource(SlowestGoodbye);
        var status = stopping ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure;
        try
        {
            await socket.CloseOutputAsync(status, statusDescription: null, patience.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}
