using System.Buffers.Text;

namespace Diary.Dialogs.Students;

/// <summary>An id in 22 letters, for a button.</summary>
internal static class CompactId
{
    public const int Length = 22;

    public static string Encode(Guid id) => Base64Url.EncodeToString(id.ToByteArray(true));

    public static Guid? Decode(string? text) =>
        text is { Length: Length } && Base64Url.IsValid(text) ? new Guid(Base64Url.DecodeFromChars(text), true) : null;
}
