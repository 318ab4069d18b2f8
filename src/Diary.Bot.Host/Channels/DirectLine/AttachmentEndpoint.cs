using Diary.Bot.Host.Channels.Attachments;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Gives a file of a conversation to those who are in it.</summary>
internal sealed class AttachmentEndpoint(AttachmentStore store, FileDoor door)
{
    public async Task<IResult> OpenAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        if (
            await door.LetInAsync(http) is not { } caller
            || await store.FindAsync(caller.Conversation, caller.File, cancellationToken) is not { } file
            || await store.OpenAsync(file, cancellationToken) is not { } content
        )
        {
            return DirectLineErrors.NotFound;
        }

        FileDoor.Protect(http, caching: "private, max-age=86400, immutable");
        return Results.File(content, file.ContentType, file.Name);
    }
}
