namespace Diary.Bot.Host.Channels.DirectLine;

internal static class Locales
{
    private const int MaxLength = 35;

    /// <returns>The tag as it came when it can be a language tag, else null.</returns>
    public static string? Accept(string? tag) =>
        tag is { Length: >= 2 and <= MaxLength } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
}
