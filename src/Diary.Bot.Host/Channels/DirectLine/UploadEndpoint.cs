using Diary.Bot.Host.Channels.Attachments;
using Diary.Dialogs.Schema;
using Diary.Domain.Files;

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

        var inspected = new List<InspectedFile>();
        foreach (var (number, file) in form.Files.Index())
        {
            if (!FileInspection.Inspect(file.Name, file.Bytes).Succeeded(out var good, out var refusal))
            {
                return Refused(number, refusal);
            }

            inspected.Add(good);
        }

        return await KeepAsync(http.Caller, posted, inspected, cancellationToken);
    }

    private async Task<IResult> KeepAsync(
        DirectLineCaller caller,
        PostedActivity posted,
        List<InspectedFile> files,
        CancellationToken cancellationToken
    )
    {
        var kept = new List<Attachment>();
        foreach (var (number, file) in files.Index())
        {
            var outcome = await store.KeepAsync(caller.Conversation, file, cancellationToken);
            if (!outcome.Succeeded(out var stored, out var refusal))
            {
                return Refused(number, refusal);
            }

            kept.Add(new Attachment(stored.ContentType, PrivateUrls.Of(stored.Id), stored.Name));
        }

        return await door.EnterAsync(caller, posted, kept, cancellationToken);
    }

    private static IResult Refused(int number, FileRefusal refusal) =>
        refusal switch
        {
            FileRefusal.OverQuota => DirectLineErrors.TooLarge("No more files are taken from here today."),
            FileRefusal.ScannerAway => DirectLineErrors.Away(
                "Files cannot be checked for viruses now: try again later."
            ),
            FileRefusal.Infected => DirectLineErrors.UnsupportedFile($"File {number + 1} has a virus in it."),
            FileRefusal.Damaged => DirectLineErrors.UnsupportedFile($"File {number + 1} is a damaged picture."),
            FileRefusal.Bomb => DirectLineErrors.UnsupportedFile($"File {number + 1} is too large inside."),
            _ => DirectLineErrors.UnsupportedFile(
                $"File {number + 1} is of no kind that is taken here: {FileKind.Taken}."
            ),
        };

    private static ReadOnlySpan<byte> Default() => System.Text.Encoding.UTF8.GetBytes(JustFiles);

    private static IResult TooLarge() =>
        DirectLineErrors.TooLarge($"Files of {UploadForm.MaxBytes / 1024 / 1024} MB together can be sent at once.");
}
