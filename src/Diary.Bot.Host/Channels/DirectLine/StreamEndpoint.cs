using Diary.Domain.Conversations;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Opens the socket that the ticket in its address is for: browsers can send no header with it.</summary>
internal sealed class StreamEndpoint(
    DirectLineTokens tokens,
    ConversationReader conversations,
    Transcript transcript,
    TranscriptBell bell,
    OpenStreams openStreams,
    IHostApplicationLifetime lifetime,
    IOptions<DirectLineOptions> options
)
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(20);

    public async Task<IResult> OpenAsync(HttpContext http)
    {
        var reading = await tokens.ReadTicketAsync(http.Request.Query["t"].ToString(), http.RequestAborted);
        if (reading.Caller is not { } caller)
        {
            return reading.State == TokenState.Expired ? DirectLineErrors.TokenExpired : DirectLineErrors.Unauthorized;
        }

        if (caller.Conversation != (string?)http.GetRouteValue(CallerFilter.ConversationParameter))
        {
            return DirectLineErrors.NotFound;
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            return DirectLineErrors.BadArgument("This address is for a WebSocket.");
        }

        var conversation = await conversations.FindAsync(
            ChannelNames.DirectLine,
            caller.Conversation,
            http.RequestAborted
        );
        if (conversation is null)
        {
            return DirectLineErrors.NotFound;
        }

        if (Watermark.Read(http.Request.Query["watermark"], conversation.LastSequence) is not { } after)
        {
            return DirectLineErrors.BadArgument("The watermark is not one of this conversation.");
        }

        using var passing = openStreams.Open(conversation.Key);
        if (passing is null)
        {
            return DirectLineErrors.TooManyStreams;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = PingEvery, KeepAliveTimeout = AnswerWithin }
        );
        var server = ServerAddress.Of(http.Request, options.Value);
        var stream = new ActivityStream(socket, conversation, server, transcript, bell, passing);
        await stream.RunAsync(after, lifetime.ApplicationStopping, http.RequestAborted);
        return Results.Empty;
    }
}
