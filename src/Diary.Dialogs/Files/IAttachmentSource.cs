using Diary.Dialogs.Schema;
using Diary.Domain.Files;
using Diary.Domain.Outcomes;

namespace Diary.Dialogs.Files;

/// <summary>Fetches what people sent from where their channel keeps it. Each channel has its own.</summary>
public interface IAttachmentSource
{
    /// <summary>The channel's name, as conversations have it.</summary>
    string Channel { get; }

    /// <param name="conversation">The file must have come in it.</param>
    /// <param name="maxBytes">A larger one is not fetched to its end.</param>
    Task<Outcome<NewFile, FileRefusal>> FetchAsync(
        ConversationReference conversation,
        Attachment attachment,
        long maxBytes,
        CancellationToken cancellationToken
    );
}
