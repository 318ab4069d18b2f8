using Diary.Bot.Host.Channels.Attachments;
using Diary.Dialogs.Schema;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>A message with files: the files are checked and kept first, then the message is taken like any other.</summary>
internal sealed class UploadEndpoint(ActivityDoor door, AttachmentStore store)
{
    private const string JustFiles = """{"type":"message"}""";

    public async Task<IResult> ReceiveAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        if (http.Request.ContentLength > UploadForm.MaxBytes)
        {
            // Read to its end where it is not absurd: a client that is still sending would not hear the refusal.
            await UploadForm.DrainAsync(http.Request, cancellationToken);
            return TooLarge();
        }

        var form = await UploadForm.ReadAsync(http.Request, cancellationToken);
        if (form.IsTooLarge)
        {
            await UploadForm.DrainAsync(http.Request, cancellationToken);
            return TooLarge();
        }

        if (form.Files.Count == 0)
        {
            return DirectLineErrors.MissingProperty("There is no file in the request.");
        }

        var posted = form.Activity is { } activity ? PostedActivity.Read(activity) : PostedActivity.Read(Default());
        if (posted.Type != ActivityTypes.Message)
        {
            return DirectLineErrors.BadArgument("Files are sent with a message.");
        }

        var kinds = form.Files.Select(file => FileKind.Of(file.Name, file.Bytes.Span)).ToList();
        if (kinds.IndexOf(null) is >= 0 and var refused)
        {
            return DirectLineErrors.UnsupportedFile(
                $"File {refused + 1} is of no kind that is taken here: {FileKind.Taken}."
            );
        }

        var kept = new List<Attachment>();
        foreach (var (file, kind) in form.Files.Zip(kinds))
        {
            var stored = await store.KeepAsync(
                http.Caller.Conversation,
                file.Name,
                kind!,
                file.Bytes,
                cancellationToken
            );
            kept.Add(new Attachment(stored.ContentType, PrivateUrls.Of(stored.Id), stored.Name));
        }

        return await door.EnterAsync(http.Caller, posted, kept, cancellationToken);
    }

    private static ReadOnlySpan<byte> Default() => System.Text.Encoding.UTF8.GetBytes(JustFiles);

    private static IResult TooLarge() =>
        DirectLineErrors.TooLarge($"Files of {UploadForm.MaxBytes / 1024 / 1024} MB together can be sent at once.");
}
