namespace Diary.Domain.Marks;

/// <summary>Which marks are asked for.</summary>
/// <param name="SubjectKey">Only this subject; null means all.</param>
public sealed record MarkQuery(DateOnly First, DateOnly Last, string? SubjectKey = null)
{
    /// <summary>Only these numbers; none means any mark at all.</summary>
    public IReadOnlyList<int> Values { get; init; } = [];

    /// <summary>Only the works that are still owed.</summary>
    public bool OnlyOwed { get; init; }

    /// <summary>Only this kind of work; null means all.</summary>
    public string? WorkType { get; init; }

    /// <summary>Those that were taken back too, unless at once: what families may have seen does not vanish.</summary>
    public bool WithWithdrawn { get; init; }
}
