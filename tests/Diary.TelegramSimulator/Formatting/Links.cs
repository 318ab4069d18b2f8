using System.Net;

namespace Diary.TelegramSimulator.Formatting;

internal static class Links
{
    /// <summary>The link as Telegram keeps it, or null for what it does not take as a link (localhost among them).</summary>
    public static string? Normal(string url)
    {
        var candidate = url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}";
        return Uri.TryCreate(candidate, UriKind.Absolute, out var uri) && IsKnown(uri) ? uri.AbsoluteUri : null;
    }

    private static bool IsKnown(Uri uri) =>
        uri.Scheme switch
        {
            "http" or "https" => uri.Host.Contains('.', StringComparison.Ordinal)
                || IPAddress.TryParse(uri.Host, out _),
            "tg" or "ton" => true,
            _ => false,
        };
}
