using Diary.Domain.Files.Pictures;
using Diary.Domain.Outcomes;

namespace Diary.Domain.Files;

/// <summary>Looks at a file before it is taken: what it is, what it may be called, and what it should not tell.</summary>
public static class FileInspection
{
    /// <summary>Tells the kind by the content, makes the name safe, and takes out of a picture where and by whom it was made.</summary>
    public static Outcome<InspectedFile, FileRefusal> Inspect(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return FileRefusal.Empty;
        }

        if (FileKind.Of(name, bytes.Span) is not { } kind)
        {
            return FileRefusal.NotTaken;
        }

        if (ZipContents.IsZip(bytes.Span) && OfficeArchive.Read(bytes.Span) is { IsBomb: true })
        {
            return FileRefusal.Bomb;
        }

        return PictureCleaning.Clean(kind, bytes).Succeeded(out var clean, out var refusal)
            ? new InspectedFile(FileNames.Safe(name, kind), kind, clean, clean.Span.SequenceEqual(bytes.Span))
            : refusal;
    }
}

/// <param name="Bytes">What may be kept and shown to others.</param>
/// <param name="IsUnchanged">Whether that is what the sender sent, to the byte.</param>
public sealed record InspectedFile(string Name, FileKind Kind, ReadOnlyMemory<byte> Bytes, bool IsUnchanged);
