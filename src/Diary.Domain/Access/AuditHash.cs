using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Diary.Domain.Access;

/// <summary>What an entry says, made one text in a fixed order, and its hash. Never changed: old entries must stay provable.</summary>
internal static class AuditHash
{
    private const char Separator = '\u001F';

    public static string Of(string before, AuditEntry entry)
    {
        var said = string.Join(
            Separator,
            before,
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.Id.ToString("N"),
            entry.SchoolId?.ToString("N"),
            entry.AccountId?.ToString("N"),
            entry.Action,
            entry.EntityType,
            entry.EntityId?.ToString("N"),
            entry.Details,
            Microseconds(entry.At)
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }

    /// <summary>As precise as both databases keep an instant.</summary>
    private static string Microseconds(DateTimeOffset at) =>
        ((at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond).ToString(
            CultureInfo.InvariantCulture
        );
}
