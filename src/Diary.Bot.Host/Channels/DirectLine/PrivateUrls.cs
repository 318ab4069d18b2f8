using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>
/// Files received here are kept in activities as <c>directline:id</c>, and shown to clients as addresses that only the
/// conversation's people can open.
/// </summary>
internal static class PrivateUrls
{
    private const string Scheme = "directline:";

    public static string Of(Guid file) => Scheme + file.ToString("N");

    public static bool IsPrivate([NotNullWhen(true)] string? url) =>
        url?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true;

    public static void MakePublic(JsonObject activity, string conversation, Uri server)
    {
        foreach (var attachment in (activity["attachments"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (attachment["contentUrl"]?.GetValue<string>() is { } url && IsPrivate(url))
            {
                attachment["contentUrl"] =
                    $"{server}v3/directline/conversations/{conversation}/attachments/{url[Scheme.Length..]}";
            }
        }
    }
}
