using System.Text.Json;
using Diary.Bot.Host.Channels.DirectLine;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.WebApp;

/// <summary>The page asks here who its browser is and where its conversation is; the answer is the same after days.</summary>
internal sealed class SessionEndpoints(
    WebSessions sessions,
    DirectLineTokens tokens,
    ConversationStarter starter,
    OpenStreams streams
)
{
    /// <summary>A form of another site cannot send a header of its own.</summary>
    private const string OwnHeader = "X-Diary-Chat";

    private const int MaxBodyBytes = 1024;

    public async Task<IResult> OpenAsync(HttpContext http)
    {
        if (!IsFromOwnPage(http.Request) || await ReadLocaleAsync(http) is not { } asked)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var cancellationToken = http.RequestAborted;
        var caller = await ResumeAsync(http) ?? await BeginAsync(http, asked.Locale);
        return Results.Ok(
            new SessionAnswer(
                caller.User,
                caller.Conversation,
                await tokens.IssueAsync(caller, cancellationToken),
                (int)DirectLineTokens.TokenLifetime.TotalSeconds
            )
        );
    }

    public async Task<IResult> CloseAsync(HttpContext http)
    {
        if (!IsFromOwnPage(http.Request))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (
            SessionCookie.Read(http.Request) is { } cookie
            && await sessions.EndAsync(cookie, http.RequestAborted) is { } ended
        )
        {
            streams.Close(ended.ConversationKey);
        }

        SessionCookie.Forget(http);
        return Results.NoContent();
    }

    private async Task<DirectLineCaller?> ResumeAsync(HttpContext http)
    {
        if (SessionCookie.Read(http.Request) is not { } cookie)
        {
            return null;
        }

        var session = await sessions.FindAsync(cookie, http.RequestAborted);
        if (session is null)
        {
            return null;
        }

        // Written again, so that it is forgotten a year after the last visit, not after the first.
        SessionCookie.Write(http, cookie);
        return new(session.UserKey, session.ConversationKey, null);
    }

    private async Task<DirectLineCaller> BeginAsync(HttpContext http, string? locale)
    {
        var caller = DirectLineCaller.NewPerson();
        var cookie = await sessions.OpenAsync(caller.User, caller.Conversation, http.RequestAborted);
        await starter.StartAsync(caller, locale, http.RequestAborted);
        SessionCookie.Write(http, cookie);
        return caller;
    }

    private static bool IsFromOwnPage(HttpRequest request) =>
        request.Headers.ContainsKey(OwnHeader)
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"{request.Scheme}://{request.Host}");

    private static async Task<SessionRequest?> ReadLocaleAsync(HttpContext http)
    {
        var body = await RequestBody.ReadAsync(http.Request, MaxBodyBytes, http.RequestAborted);
        try
        {
            return body.IsTooLarge ? null
                : body.Bytes.Length == 0 ? new SessionRequest(null)
                : JsonSerializer.Deserialize<SessionRequest>(body.Bytes.Span, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record SessionRequest(string? Locale);

    private sealed record SessionAnswer(string UserId, string ConversationId, string Token, int ExpiresIn);
}
