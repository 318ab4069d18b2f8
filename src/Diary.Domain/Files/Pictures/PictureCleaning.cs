using Diary.Domain.Outcomes;

namespace Diary.Domain.Files.Pictures;

/// <summary>
/// Copies of a picture only what a viewer needs to draw it: no place, no camera, no author, no thumbnail of what was cut
/// off, and nothing that hides behind the picture's end.
/// </summary>
internal static class PictureCleaning
{
    /// <summary>More than any camera makes; what is larger would fill a telephone's memory from a small file.</summary>
    private const long MostPixels = 250_000_000;

    public static Outcome<ReadOnlyMemory<byte>, FileRefusal> Clean(FileKind kind, ReadOnlyMemory<byte> bytes)
    {
        var picture = kind.ContentType switch
        {
            FileKind.Jpeg => JpegFile.Clean(bytes.Span),
            FileKind.Png => PngFile.Clean(bytes.Span),
            FileKind.WebP => WebPFile.Clean(bytes.Span),
            FileKind.Gif => GifFile.Measure(bytes),
            _ => new CleanPicture(bytes, 1, 1),
        };
        return picture switch
        {
            null or { Width: 0 } or { Height: 0 } => FileRefusal.Damaged,
            { Width: var width, Height: var height } when (long)width * height > MostPixels => FileRefusal.Bomb,
            _ => picture.Bytes,
        };
    }
}

internal sealed record CleanPicture(ReadOnlyMemory<byte> Bytes, int Width, int Height);
