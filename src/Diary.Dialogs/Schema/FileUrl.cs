namespace Diary.Dialogs.Schema;

/// <summary>
/// How an attachment names a file of the diary: <c>file:id</c>. Its channel gives it to the person of the conversation, if
/// that person may read it at that moment.
/// </summary>
public static class FileUrl
{
    public const string Scheme = "file:";

    public static string Of(Guid file) => Scheme + file.ToString("N");

    /// <returns>Null when it names none.</returns>
    public static Guid? Read(string? url) =>
        url?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true
        && Guid.TryParseExact(url.AsSpan(Scheme.Length), "N", out var id)
            ? id
            : null;
}
