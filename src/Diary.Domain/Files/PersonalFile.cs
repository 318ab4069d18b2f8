namespace Diary.Domain.Files;

/// <summary>A file in somebody's archive. Its bytes are where the installation keeps files, once for each content.</summary>
public sealed class PersonalFile
{
    public const int MaxContentTypeLength = 100;
    public const int HashLength = 64;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    /// <summary>Who sent it; theirs is the room that it takes.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Safe to show and to save under.</summary>
    public required string Name { get; init; }

    /// <summary>The name as it is searched.</summary>
    public required string FoldedName { get; init; }

    /// <summary>What its bytes are, not what its sender said.</summary>
    public required string ContentType { get; init; }

    public required long Length { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its owner took it out of the archive. What it is attached to keeps it.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    internal string Key => FileKey.Of(SchoolId, Hash);
}
