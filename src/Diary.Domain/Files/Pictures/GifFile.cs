using System.Buffers.Binary;

namespace Diary.Domain.Files.Pictures;

internal static class GifFile
{
    private const int HeaderLength = 13;

    public static CleanPicture? Measure(ReadOnlyMemory<byte> bytes) =>
        bytes.Length < HeaderLength
            ? null
            : new CleanPicture(
                bytes,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[8..])
            );
}
