namespace Diary.Domain.Files;

/// <summary>A file belongs to something of the diary: whoever may read that may read the file.</summary>
public sealed class FileAttachment
{
    public required Guid SchoolId { get; init; }

    public required FileHolder Holder { get; init; }

    public required Guid HolderId { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>Its place among the files of the same thing, from 0.</summary>
    public required int Ordinal { get; init; }
}

/// <summary>What a file can be attached to.</summary>
public enum FileHolder
{
    Homework,
    Submission,
}
