using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Delivery;

/// <summary>What the person is given instead of an answer, and what support looks the failure up by.</summary>
internal static class ErrorCode
{
    private const int Length = 8;

    public static string Of(InboxEntry entry) => entry.Id.ToString("N")[^Length..].ToUpperInvariant();
}
