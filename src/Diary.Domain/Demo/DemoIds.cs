using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Diary.Domain.Demo;

/// <summary>Ids that are the same at every load.</summary>
internal static class DemoIds
{
    private const byte VersionOfOwn = 0x80;
    private const byte VersionOfTime = 0x70;
    private const byte Variant = 0x80;

    public static readonly Guid School = Named("school");

    /// <summary>For what has a name of its own; a version 8 UUID.</summary>
    public static Guid Named(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("demonstration school/" + name)).AsSpan(0, 16);
        return Stamped(bytes, VersionOfOwn);
    }

    /// <summary>For one of many rows of a day: version 7, so that they are stored in the order they were made in.</summary>
    public static Guid At(DateTimeOffset moment, DemoRowKind kind, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, moment.ToUnixTimeMilliseconds() << 16);
        bytes[7] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
        return Stamped(bytes, VersionOfTime);
    }

    private static Guid Stamped(Span<byte> bytes, byte version)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | version);
        bytes[8] = (byte)((bytes[8] & 0x3F) | Variant);
        return new Guid(bytes, true);
    }
}

internal enum DemoRowKind
{
    Lesson = 1,
    Column,
    Mark,
    Revision,
    Homework,
    Attendance,
    Change,
    Roll,
    Notice,
    Plan,
    Grade,
}
