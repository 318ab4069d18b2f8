using System.Buffers.Binary;
using System.Text;

namespace Diary.Domain.Files.Pictures;

/// <summary>A piece of a PNG: its length, its type, its content and their checksum.</summary>
internal static class PngChunk
{
    public static void Write(Stream png, string type, ReadOnlySpan<byte> content)
    {
        byte[] checkedPart = [.. Encoding.Latin1.GetBytes(type), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(checkedPart);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(checkedPart));
        png.Write(number);
    }

    /// <summary>CRC-32 of ISO 3309.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        const uint Polynomial = 0xEDB88320;
        var remainder = uint.MaxValue;
        foreach (var each in bytes)
        {
            remainder ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                remainder = (remainder >> 1) ^ ((remainder & 1) * Polynomial);
            }
        }

        return ~remainder;
    }
}
