using Diary.Bot.Host.Channels.Attachments;
using Telegram.Bot.Types;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// Sends one file: by the name that Telegram has for it, else its bytes; as a photo, else as it is. What Telegram calls it
/// is remembered, so that a worksheet for a class goes up once and not thirty times.
/// </summary>
internal sealed class TelegramUploads(TelegramCalls calls, TelegramFiles names, DiaryFiles files)
{
    public async Task<TelegramAnswer<Message>> SendAsync(
        TelegramForm form,
        IReadOnlyList<TelegramPart> pieces,
        int index,
        CancellationToken cancellationToken
    )
    {
        var file = ((TelegramPart.File)pieces[index]).Content;
        var answer = await TryAsync(file);
        if (answer.Fault is { Kind: TelegramFaultKind.FileGone } && file is { FileId: not null, Kept: not null })
        {
            file = file with { FileId = null };
            answer = await TryAsync(file);
        }

        if (answer.Fault is { Kind: TelegramFaultKind.Refused } && file.IsPicture)
        {
            file = file with { IsPicture = false, FileId = null };
            answer = await TryAsync(file);
        }

        await RememberAsync(file, answer, cancellationToken);
        return answer;

        async Task<TelegramAnswer<Message>> TryAsync(TelegramFile tried)
        {
            var part = new TelegramPart.File(await WithBytesAsync(tried, cancellationToken));
            TelegramPart[] parts = [.. pieces.Take(index), part, .. pieces.Skip(index + 1)];
            return await calls.MakeAsync(form.Request(parts, index), cancellationToken);
        }
    }

    private async Task<TelegramFile> WithBytesAsync(TelegramFile file, CancellationToken cancellationToken)
    {
        if (file is not { FileId: null, Bytes: null, Kept: { } kept })
        {
            return file;
        }

        await using var content =
            await files.OpenAsync(kept, cancellationToken)
            ?? throw new InvalidDataException($"The store has lost the file {kept.Id}.");
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        return file with { Bytes = bytes.ToArray() };
    }

    private async Task RememberAsync(
        TelegramFile file,
        TelegramAnswer<Message> answer,
        CancellationToken cancellationToken
    )
    {
        var id = file.IsPicture ? answer.Result?.Photo?[^1].FileId : answer.Result?.Document?.FileId;
        if (file is { FileId: null, Kept: { } kept } && id is not null)
        {
            var holder = await names.HolderAsync(cancellationToken);
            await files.RememberAsync(kept, new(holder, file.Form, id), cancellationToken);
        }
    }
}
