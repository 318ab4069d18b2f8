using System.Net.Mime;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>What people say, in; and what was said, out, for clients without a socket.</summary>
internal sealed class ActivityEndpoints(
    ActivityDoor door,
    ConversationReader conversations,
    Transcript transcript,
    IOptions<DirectLineOptions> options
)
{
    /// <summary>The echo is committed with the message before this answers, and the bot's answer comes by the stream.</summary>
    public async Task<IResult> PostAsync(HttpContext http)
    {
        var body = await RequestBody.ReadAsync(http.Request, PostedActivity.MaxBytes, http.RequestAborted);
        return body.IsTooLarge
            ? DirectLineErrors.TooLarge($"An activity may have {PostedActivity.MaxBytes} bytes.")
            : await door.EnterAsync(http.Caller, PostedActivity.Read(body.Bytes.Span), null, http.RequestAborted);
    }

    public async Task<IResult> GetAsync(HttpContext http)
    {
        var key = http.Caller.Conversation;
        var conversation = await conversations.FindAsync(ChannelNames.DirectLine, key, http.RequestAborted);
        if (conversation is null)
        {
            return DirectLineErrors.NotFound;
        }

        if (Watermark.Read(http.Request.Query["watermark"], conversation.LastSequence) is not { } after)
        {
            return DirectLineErrors.BadArgument("The watermark is not one of this conversation.");
        }

        var entries = await transcript.AfterAsync(
            conversation.Id,
            after,
            Watermark.VisibleHistory,
            http.RequestAborted
        );
        return Results.Text(
            WireActivities.Write(entries, key, after, ServerAddress.Of(http.Request, options.Value)),
            MediaTypeNames.Application.Json
        );
    }
}

/// <summary>The one way in for what people say on this channel.</summary>
internal sealed class ActivityDoor(Inbox inbox, TimeProvider clock)
{
    public async Task<IResult> EnterAsync(
        DirectLineCaller caller,
        PostedActivity posted,
        IReadOnlyList<Attachment>? files,
        CancellationToken cancellationToken
    )
    {
        switch (posted.Type)
        {
            case ActivityTypes.Message or ActivityTypes.Event:
                break;
            case ActivityTypes.Typing:
                // Nobody is shown that a person is typing: it is taken and forgotten.
                return Answer($"{caller.Conversation}|typing");
            default:
                return DirectLineErrors.BadArgument("The type is one of: message, event, typing.");
        }

        var now = clock.GetUtcNow();
        var key = posted.ClientActivityId ?? Guid.CreateVersion7(now).ToString("N");
        var accepted = await inbox.AcceptAsync(
            [
                new(
                    ChannelNames.DirectLine,
                    caller.Conversation,
                    caller.User,
                    $"{caller.Conversation}:{key}",
                    0,
                    posted.Stamp(caller, now, files)
                )
                {
                    InTranscript = true,
                },
            ],
            cancellationToken
        );
        return Answer(DirectLineIds.Activity(caller.Conversation, accepted[0].TranscriptSequence ?? 0));
    }

    private static IResult Answer(string id) => Results.Ok(new ResourceAnswer(id));
}

internal sealed record ResourceAnswer(string Id);
