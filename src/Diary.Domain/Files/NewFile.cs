namespace Diary.Domain.Files;

/// <summary>A file to be kept.</summary>
/// <param name="Name">As its sender calls it.</param>
/// <param name="Copy">What the channel that brought it calls it.</param>
public sealed record NewFile(string Name, ReadOnlyMemory<byte> Bytes, KnownCopy? Copy = null);

/// <param name="Form">"photo" or "document".</param>
public sealed record KnownCopy(string Holder, string Form, string ExternalId);

/// <summary>What became of files that were to be kept.</summary>
public sealed record KeptFiles(IReadOnlyList<PersonalFile> Kept, IReadOnlyList<RefusedFile> Refused);

public sealed record RefusedFile(string Name, FileRefusal Reason);
