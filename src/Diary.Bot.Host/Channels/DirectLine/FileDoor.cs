using Diary.Domain.Conversations;
using Microsoft.Net.Http.Headers;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>
/// Who opens a file: by a token, or by the cookie of our own page, whose pictures and links cannot send a token. And how a
/// file leaves the house: to be saved, never to be run.
/// </summary>
internal sealed class FileDoor(DirectLineTokens tokens, WebSessions sessions)
{
    public const string FileParameter = "file";
    private const string Scheme = "Bearer ";

    /// <returns>Null when the address is not of the caller's own conversation, or of one that has ended.</returns>
    public async Task<FileCaller?> LetInAsync(HttpContext http)
    {
        var asked = (string?)http.GetRouteValue(CallerFilter.ConversationParameter);
        return
            Guid.TryParseExact((string?)http.GetRouteValue(FileParameter), "N", out var file)
            && await CallerAsync(http) is { } caller
            && caller.Conversation == asked
            ? new FileCaller(caller.User, caller.Conversation, file)
            : null;
    }

    public static void Protect(HttpContext http, string caching)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = caching;
        headers[HeaderNames.Vary] = "Cookie, Authorization";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private async Task<DirectLineCaller?> CallerAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            var caller = (await tokens.ReadAsync(header[Scheme.Length..].Trim(), http.RequestAborted)).Caller;
            return caller is null || await sessions.HasEndedAsync(caller.Conversation, http.RequestAborted)
                ? null
                : caller;
        }

        return
            SessionCookie.Read(http.Request) is { } cookie
            && await sessions.FindAsync(cookie, http.RequestAborted) is { } session
            ? new DirectLineCaller(session.UserKey, session.ConversationKey, null)
            : null;
    }
}

internal sealed record FileCaller(string User, string Conversation, Guid File);
