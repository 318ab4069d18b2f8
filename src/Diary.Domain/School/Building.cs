using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

/// <summary>A building and its clock: school days and lesson times are local to it.</summary>
public sealed class Building
{
    public const int MaxNameLength = 128;
    public const int MaxAddressLength = 256;
    public const int MaxTimeZoneLength = 64;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required string Name
    {
        get;
        init => field = Guard.Text(value, MaxNameLength);
    }

    public required string Address
    {
        get;
        init => field = Guard.Text(value, MaxAddressLength);
    }

    /// <summary>An IANA id: "Europe/Moscow".</summary>
    public required string TimeZone
    {
        get;
        init => field = Guard.Text(IanaId(value), MaxTimeZoneLength);
    }

    private static string IanaId(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId
            ? id
            : throw new ArgumentException($"«{id}» is no IANA time zone.", nameof(id));
}
