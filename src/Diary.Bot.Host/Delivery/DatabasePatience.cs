using System.Data.Common;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Delivery;

/// <summary>
/// Writes down what has happened already, such as that a message was sent. While the database is away it is tried again:
/// who gave up would forget it, and the person would get the message twice, or wait until the lease ends.
/// </summary>
internal sealed partial class DatabasePatience(TimeProvider clock, ILogger<DatabasePatience> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <param name="note">Does no harm when it is done twice.</param>
    public async Task<TResult> KeepAsync<TResult>(Conversation conversation, Func<Task<TResult>> note)
    {
        while (true)
        {
            try
            {
                return await note();
            }
            catch (Exception exception) when (IsAway(exception) && clock.GetUtcNow() < conversation.LeaseUntil)
            {
                LogAway(conversation.Id, exception.GetBaseException().GetType().Name);
                await Task.Delay(Pause, clock);
            }
        }
    }

    public Task KeepAsync(Conversation conversation, Func<Task> note) =>
        KeepAsync(
            conversation,
            async () =>
            {
                await note();
                return true;
            }
        );

    private static bool IsAway(Exception? exception) =>
        exception is DbException || (exception is not null && IsAway(exception.InnerException));

    [LoggerMessage(
        LogLevel.Warning,
        "The database is away ({Reason}); what became of conversation {ConversationId} is written down when it is back."
    )]
    private partial void LogAway(Guid conversationId, string reason);
}
