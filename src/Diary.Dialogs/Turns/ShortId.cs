using System.Buffers.Text;

namespace Diary.Dialogs.Turns;

/// <summary>An id in 22 letters, for what a button carries.</summary>
public static class ShortId
{
    public const int Length = 22;

    public static string Of(Guid id) => Base64Url.EncodeToString(id.ToByteArray(bigEndian: true));

    /// <returns>Null when it is none.</returns>
    public static Guid? Read(ReadOnlySpan<char> text) =>
        text.Length == Length && Base64Url.IsValid(text)
            ? new Guid(Base64Url.DecodeFromChars(text), bigEndian: true)
            : null;
}
