namespace Diary.Domain.Corrections;

/// <summary>What somebody did about a request, and said. Written once, never changed.</summary>
public sealed class CorrectionStep
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid RequestId { get; init; }

    public required CorrectionDeed Deed { get; init; }

    public string? Words { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset At { get; init; }
}

public enum CorrectionDeed
{
    Opened,
    Accepted,
    Declined,
    Escalated,
    Withdrawn,
}
