namespace Diary.Domain.Announcements;

/// <summary>What an announcement said before a correction.</summary>
public sealed class AnnouncementRevision
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid AnnouncementId { get; init; }

    /// <summary>The announcement's version before the correction.</summary>
    public required int Version { get; init; }

    public required string OldText { get; init; }

    public DateOnly? OldEventDate { get; init; }

    public TimeOnly? OldEventTime { get; init; }

    public string? OldPlace { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset At { get; init; }
}
