using System.Security.Cryptography;

namespace Diary.Domain.Files;

/// <summary>The names of contents in the store: lower-case letters, digits and slashes, made here and nowhere else.</summary>
public static class FileKey
{
    /// <summary>Of a content that belongs to a school: the content names itself.</summary>
    internal static string Of(Guid schoolId, string hash) => $"{schoolId:N}/{hash[..2]}/{hash}";

    internal static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
