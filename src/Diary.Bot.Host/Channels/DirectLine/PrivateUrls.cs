using System.Text.Json.Nodes;
using Diary.Dialogs.Schema;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>
/// Files of a conversation are kept in activities as <c>directline:id</c>, those of the diary as <c>file:id</c>, and shown to
/// clients as addresses that only the conversation's people can open.
/// </summary>
internal static class PrivateUrls
{
    private const string Scheme = "directline:";

    public static string Of(Guid file) => Scheme + file.ToString("N");

    public static Guid? Read(string? url) =>
        IsOfConversation(url) && Guid.TryParseExact(url.AsSpan(Scheme.Length), "N", out var id) ? id : null;

    public static bool IsPrivate(string? url) =>
        IsOfConversation(url) || url?.StartsWith(FileUrl.Scheme, StringComparison.OrdinalIgnoreCase) == true;

    public static void MakePublic(JsonObject activity, string conversation, Uri server)
    {
        var here = $"{server}v3/directline/conversations/{conversation}";
        foreach (var attachment in (activity["attachments"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var url = attachment["contentUrl"]?.GetValue<string>();
            if (Read(url) is { } received)
            {
                attachment["contentUrl"] = $"{here}/attachments/{received:N}";
            }
            else if (FileUrl.Read(url) is { } file)
            {
                attachment["contentUrl"] = $"{here}/files/{file:N}";
            }
        }
    }

    private static bool IsOfConversation(string? url) =>
        url?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true;
}
