namespace Diary.Bot.Host.Files;

/// <summary>Section <c>Files</c> of the configuration.</summary>
public sealed class FileStoreOptions
{
    public const string Section = "Files";

    public FileStoreKind Store { get; set; }

    /// <summary>The folder of the local store; hosts that share a database share it.</summary>
    public string Path { get; set; } = "data/files";

    public S3Options S3 { get; set; } = new();

    public ScannerOptions Scanner { get; set; } = new();

    /// <summary>What is wrong with these settings; null when nothing is.</summary>
    public string? Problem() =>
        Store is FileStoreKind.S3 && string.IsNullOrWhiteSpace(S3.Bucket) ? "Files:S3:Bucket: the bucket's name"
        : Store is FileStoreKind.S3 && S3.ServiceUrl is null && S3.Region is null
            ? "Files:S3: ServiceUrl (https://host of the store) or Region"
        : Scanner.Port is < 1 or > ushort.MaxValue ? "Files:Scanner:Port: from 1 to 65535"
        : null;
}

public enum FileStoreKind
{
    Local,
    S3,
}

/// <summary>Any store that speaks S3.</summary>
public sealed class S3Options
{
    /// <summary>Of a store that is not Amazon's: <c>https://s3.school.example</c>.</summary>
    public Uri? ServiceUrl { get; set; }

    public string? Region { get; set; }

    public string? Bucket { get; set; }

    /// <summary>Without keys, those of the machine's own identity are taken.</summary>
    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }

    /// <summary>Before every key, where a bucket is shared with something else: <c>diary/</c>.</summary>
    public string Prefix { get; set; } = "";
}

/// <summary>A clamd that listens on TCP.</summary>
public sealed class ScannerOptions
{
    /// <summary>Without one nothing is scanned.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 3310;

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);
}
