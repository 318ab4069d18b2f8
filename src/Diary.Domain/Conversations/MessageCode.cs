namespace Diary.Domain.Conversations;

/// <summary>
/// What leads from a message through its turn to its answers: the end of the ids of its inbox row and of its outbox rows.
/// Every log line of the way has it, and the person is given it when there is no answer.
/// </summary>
public static class MessageCode
{
    private const int Length = 8;

    public static string Of(InboxEntry entry) => Of(entry.Id);

    public static string Of(OutboxEntry entry) => Of(entry.Id);

    /// <summary>An id, in order of time as any, for something that <paramref name="cause"/> led to.</summary>
    public static Guid Continue(Guid cause, DateTimeOffset now)
    {
        Span<byte> id = stackalloc byte[16];
        Span<byte> end = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(id, bigEndian: true, out _);
        cause.TryWriteBytes(end, bigEndian: true, out _);
        end[^(Length / 2)..].CopyTo(id[^(Length / 2)..]);
        return new Guid(id, bigEndian: true);
    }

    private static string Of(Guid id) => id.ToString("N")[^Length..].ToUpperInvariant();
}
