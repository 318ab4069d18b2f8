using System.Buffers.Binary;
using System.Text;

namespace Diary.Domain.Files;

/// <param name="Packed">Its length in the archive, in bytes.</param>
/// <param name="Unpacked">The length that it says it has outside.</param>
internal sealed record ZipEntry(string Name, long Packed, long Unpacked);

/// <summary>The table at the end of a ZIP archive.</summary>
internal static class ZipContents
{
    private const int MostEntries = 10_000;
    private const int EntryLength = 46;
    private const int TrailerLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const ushort Encrypted = 1;

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8);

    /// <returns>Null when it cannot be read, is locked, is larger than any document, or leads out of its folder.</returns>
    public static IReadOnlyList<ZipEntry>? Read(ReadOnlySpan<byte> bytes)
    {
        var trailer = TrailerOf(bytes);
        if (trailer < 0)
        {
            return null;
        }

        int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(trailer + 10)..]);
        var at = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(trailer + 16)..]);
        var entries = new List<ZipEntry>(Math.Min(count, MostEntries));
        for (var left = count; left > 0; left--)
        {
            if (
                count > MostEntries
                || at + EntryLength > trailer
                || Entry(bytes[(int)at..trailer], out var length) is not { } entry
            )
            {
                return null;
            }

            entries.Add(entry);
            at += length;
        }

        return entries;
    }

    private static int TrailerOf(ReadOnlySpan<byte> bytes)
    {
        var from = Math.Max(0, bytes.Length - TrailerLength - LongestComment);
        var found = bytes[from..].LastIndexOf("PK\x05\x06"u8);
        return found < 0 || bytes.Length - from - found < TrailerLength ? -1 : from + found;
    }

    private static ZipEntry? Entry(ReadOnlySpan<byte> bytes, out uint length)
    {
        length = 0;
        if (!bytes.StartsWith("PK\x01\x02"u8) || (BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]) & Encrypted) != 0)
        {
            return null;
        }

        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]);
        length = (uint)(
            EntryLength
            + nameLength
            + BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..])
            + BinaryPrimitives.ReadUInt16LittleEndian(bytes[32..])
        );
        if (length > bytes.Length)
        {
            return null;
        }

        var name = Encoding.UTF8.GetString(bytes.Slice(EntryLength, nameLength));
        return LeadsOut(name)
            ? null
            : new ZipEntry(
                name,
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..])
            );
    }

    private static bool LeadsOut(string name) =>
        name.StartsWith('/')
        || name.Contains('\\', StringComparison.Ordinal)
        || name.Split('/').Contains("..")
        || name.Contains(':', StringComparison.Ordinal);
}
