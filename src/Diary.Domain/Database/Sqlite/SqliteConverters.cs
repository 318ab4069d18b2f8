using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Diary.Domain.Database.Sqlite;

/// <summary>An instant as microseconds since 1970, the precision that PostgreSQL has too.</summary>
internal sealed class InstantConverter()
    : ValueConverter<DateTimeOffset, long>(
        instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        microseconds => Read(microseconds)
    )
{
    public static DateTimeOffset Read(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}

/// <summary>An id as 16 bytes, the most significant first: sorted as version 7 grows.</summary>
internal sealed class IdConverter() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => Read(bytes))
{
    public static Guid Read(byte[] bytes) => new(bytes, true);
}
