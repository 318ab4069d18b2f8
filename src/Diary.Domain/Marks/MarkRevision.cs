using Diary.Domain.Grading;

namespace Diary.Domain.Marks;

/// <summary>What a mark was before a correction, what it became, and why.</summary>
public sealed class MarkRevision
{
    public const int MaxReasonLength = 300;

    /// <summary>The reason of who takes back at once what was just written down.</summary>
    public const string Undone = "undone";

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid MarkId { get; init; }

    /// <summary>The mark's version before the correction.</summary>
    public required int Version { get; init; }

    public required MarkKind OldKind { get; init; }

    public int? OldValue { get; init; }

    public string? OldComment { get; init; }

    /// <summary>Null when the mark was taken back.</summary>
    public required MarkKind? NewKind { get; init; }

    public int? NewValue { get; init; }

    public string? NewComment { get; init; }

    public required string Reason { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset At { get; init; }
}
