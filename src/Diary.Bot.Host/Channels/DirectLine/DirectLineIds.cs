using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>The names things have on this channel.</summary>
internal static class DirectLineIds
{
    public const string Bot = "diary-bot";

    /// <summary>The prefix that the protocol keeps for users whom a token names.</summary>
    public const string UserPrefix = "dl_";

    private const int RandomBytes = 16;

    public static string NewUser() => UserPrefix + Random();

    public static string NewConversation() => Random();

    public static string Activity(string conversation, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation}|{sequence:0000000}");

    /// <returns>The number in an activity's id; null when it is no id of this conversation.</returns>
    public static long? Sequence(string conversation, string? activityId) =>
        activityId is not null
        && activityId.StartsWith(conversation + "|", StringComparison.Ordinal)
        && long.TryParse(
            activityId.AsSpan(conversation.Length + 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var sequence
        )
            ? sequence
            : null;

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
}
