namespace Diary.Domain.Marks;

/// <summary>A change of a mark that stands in the journal.</summary>
/// <param name="Version">Which the person has seen; null for whatever stands there now.</param>
public sealed record MarkEdit(Guid MarkId, int? Version, string Reason);
