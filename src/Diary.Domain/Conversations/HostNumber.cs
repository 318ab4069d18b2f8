using System.Security.Cryptography;

namespace Diary.Domain.Conversations;

/// <summary>This process among the hosts that share a database.</summary>
public sealed record HostNumber(int Value)
{
    public static HostNumber Random() => new(RandomNumberGenerator.GetInt32(1, int.MaxValue));
}
