using System.Diagnostics;

namespace Diary.Domain.Conversations;

/// <summary>
/// The spans of a message's way, all in one trace, whichever process they happen in: the trace's id is that of the inbox
/// row. Nothing is made where nobody listens. No tag names a person or holds what was said.
/// </summary>
public static class MessageTrace
{
    public const string SourceName = "Diary.Messages";
    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Something that is done about this message; null where nobody listens.</summary>
    public static Activity? Begin(string what, Guid message, string channel)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var activity = Source.StartActivity(what, ActivityKind.Internal, Beginning(message));
        return activity?.SetTag("diary.channel", channel);
    }

    /// <summary>A message is sent: within the span of its turn, or alone when it had to wait.</summary>
    public static Activity? BeginSending(OutboxEntry message, string channel) =>
        Source.StartActivity("send")?.SetTag("diary.channel", channel).SetTag("diary.code", MessageCode.Of(message));

    private static ActivityContext Beginning(Guid message)
    {
        Span<byte> id = stackalloc byte[16];
        message.TryWriteBytes(id, bigEndian: true, out _);
        return new ActivityContext(
            ActivityTraceId.CreateFromBytes(id),
            ActivitySpanId.CreateFromBytes(id[8..]),
            ActivityTraceFlags.Recorded
        );
    }
}
