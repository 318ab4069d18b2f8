namespace Diary.Benchmarks.Floor;

/// <summary>A statement as the server's log has it.</summary>
/// <param name="Transaction">The virtual transaction: what is sent in one batch shares one.</param>
/// <param name="Values">The parameters' values as text, in order; null for NULL.</param>
internal sealed record LoggedStatement(string Transaction, string Sql, IReadOnlyList<string?> Values);
