using Diary.Bot.Host.Channels.Attachments;
using Diary.Domain.Conversations;
using Microsoft.Net.Http.Headers;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>
/// Gives a file to those who are in its conversation: by their token, or by the cookie of our own page, whose pictures
/// and links cannot send a token.
/// </summary>
internal sealed class AttachmentEndpoint(AttachmentStore store, DirectLineTokens tokens, WebSessions sessions)
{
    public const string FileParameter = "file";
    private const string Scheme = "Bearer ";

    public async Task<IResult> OpenAsync(HttpContext http)
    {
        var conversation = (string?)http.GetRouteValue(CallerFilter.ConversationParameter);
        if (
            conversation is null
            || !Guid.TryParseExact((string?)http.GetRouteValue(FileParameter), "N", out var id)
            || conversation != await ConversationOfAsync(http)
            || await store.FindAsync(conversation, id, http.RequestAborted) is not { } file
            || await store.OpenAsync(file, http.RequestAborted) is not { } content
        )
        {
            return DirectLineErrors.NotFound;
        }

        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=86400, immutable";
        headers[HeaderNames.Vary] = "Cookie, Authorization";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Results.File(content, file.ContentType, file.Name);
    }

    private async Task<string?> ConversationOfAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            var reading = await tokens.ReadAsync(header[Scheme.Length..], http.RequestAborted);
            return reading.Caller?.Conversation;
        }

        return SessionCookie.Read(http.Request) is { } cookie
            ? (await sessions.FindAsync(cookie, http.RequestAborted))?.ConversationKey
            : null;
    }
}
