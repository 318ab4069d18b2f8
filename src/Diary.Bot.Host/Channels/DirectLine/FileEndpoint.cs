using Diary.Bot.Host.Channels.Attachments;
using Diary.Domain.Conversations;
using Microsoft.Net.Http.Headers;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>
/// Gives a file of the diary to whoever of the conversation may read it now. A browser may keep it, and asks every time
/// whether it may still show it.
/// </summary>
internal sealed class FileEndpoint(DiaryFiles files, FileDoor door)
{
    public async Task<IResult> OpenAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        if (
            await door.LetInAsync(http) is not { } caller
            || await files.FindAsync(ChannelNames.DirectLine, caller.User, caller.File, cancellationToken)
                is not { } file
            || await files.OpenAsync(file, cancellationToken) is not { } content
        )
        {
            return DirectLineErrors.NotFound;
        }

        FileDoor.Protect(http, caching: "private, no-cache");
        return Results.File(
            content,
            file.ContentType,
            file.Name,
            entityTag: new EntityTagHeaderValue($"\"{file.Hash}\"")
        );
    }
}
