using System.Text.Json;
using Diary.Domain.Conversations;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Conversations begun, and taken up again after a reload or a lost socket.</summary>
internal sealed class ConversationEndpoints(
    DirectLineTokens tokens,
    ConversationStarter starter,
    ConversationReader conversations,
    WebSessions sessions,
    IOptions<DirectLineOptions> options
)
{
    private const int MaxBodyBytes = 16 * 1024;

    public async Task<IResult> StartAsync(HttpContext http)
    {
        var body = await RequestBody.ReadAsync(http.Request, MaxBodyBytes, http.RequestAborted);
        if (body.IsTooLarge)
        {
            return DirectLineErrors.TooLarge($"The body may have {MaxBodyBytes} bytes.");
        }

        var start =
            body.Bytes.Length == 0
                ? null
                : JsonSerializer.Deserialize<StartRequest>(body.Bytes.Span, JsonSerializerOptions.Web);
        if (await sessions.HasEndedAsync(http.Caller.Conversation, http.RequestAborted))
        {
            return DirectLineErrors.TokenExpired;
        }

        var isNew = await starter.StartAsync(http.Caller, start?.Locale, http.RequestAborted);
        return Results.Json(
            await DescribeAsync(http, "-"),
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    public async Task<IResult> ResumeAsync(HttpContext http)
    {
        var caller = http.Caller;
        var cancellationToken = http.RequestAborted;
        var watermark = http.Request.Query["watermark"].ToString();
        if (Watermark.Read(watermark, 0) is null)
        {
            return DirectLineErrors.BadArgument("The watermark is not one of this conversation.");
        }

        if (await sessions.HasEndedAsync(caller.Conversation, cancellationToken))
        {
            return DirectLineErrors.TokenExpired;
        }

        if (await conversations.FindAsync(ChannelNames.DirectLine, caller.Conversation, cancellationToken) is null)
        {
            await starter.StartAsync(caller, locale: null, cancellationToken);
        }

        return Results.Ok(await DescribeAsync(http, watermark.Length == 0 ? "-" : watermark));
    }

    /// <summary>With a token always: a client without it would go on with "Bearer undefined".</summary>
    private async Task<ConversationAnswer> DescribeAsync(HttpContext http, string watermark)
    {
        var caller = http.Caller;
        var ticket = await tokens.IssueTicketAsync(caller, http.RequestAborted);
        var sockets = ServerAddress.OfSockets(http.Request, options.Value);
        return new(
            caller.Conversation,
            await tokens.IssueAsync(caller, http.RequestAborted),
            (int)DirectLineTokens.TokenLifetime.TotalSeconds,
            $"{sockets}v3/directline/conversations/{caller.Conversation}/stream?watermark={watermark}&t={ticket}"
        );
    }

    private sealed record StartRequest(string? Locale);
}

internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: System.Text.Json.Serialization.JsonPropertyName("expires_in")] int ExpiresIn,
    string StreamUrl
);
