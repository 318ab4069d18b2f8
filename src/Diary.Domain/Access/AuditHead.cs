namespace Diary.Domain.Access;

/// <summary>Where the chain of a school ends. Whoever adds to it holds this row until the commit.</summary>
public sealed class AuditHead
{
    /// <summary>The school; empty for the installation itself.</summary>
    public required Guid ChainId { get; init; }

    public long Sequence { get; private set; }

    public string Hash { get; private set; } = "";

    internal void Advance(AuditEntry last) => (Sequence, Hash) = (last.Sequence, last.Hash);
}
