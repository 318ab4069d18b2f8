using System.Collections.Concurrent;
using System.Globalization;
using Diary.Dialogs.Files;
using Diary.Dialogs.Schema;
using Diary.Domain.Files;
using Diary.Domain.Outcomes;

namespace Diary.Dialogs.Talks;

/// <summary>A channel that keeps what people send, until a test makes it forget.</summary>
internal sealed class SentFiles : IAttachmentSource
{
    private readonly ConcurrentDictionary<string, byte[]> _files = [];

    public string Channel => SchoolTalk.Channel;

    public Attachment Keep(string name, byte[] content)
    {
        var url = "test:" + _files.Count.ToString(CultureInfo.InvariantCulture);
        _files[url] = content;
        return new Attachment("application/octet-stream", url, name);
    }

    public void ForgetAll() => _files.Clear();

    public Task<Outcome<NewFile, FileRefusal>> FetchAsync(
        ConversationReference conversation,
        Attachment attachment,
        long maxBytes,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<Outcome<NewFile, FileRefusal>>(
            !_files.TryGetValue(attachment.ContentUrl!, out var bytes) ? FileRefusal.Gone
            : bytes.Length > maxBytes ? FileRefusal.TooLarge
            : new NewFile(attachment.Name!, bytes)
        );
}
