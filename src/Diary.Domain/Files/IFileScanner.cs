namespace Diary.Domain.Files;

/// <summary>Looks for viruses in what people send.</summary>
public interface IFileScanner
{
    Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}

public enum ScanVerdict
{
    Clean,
    Infected,

    /// <summary>The scanner does not answer.</summary>
    Unknown,
}
