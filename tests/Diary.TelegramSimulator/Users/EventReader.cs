using Diary.TelegramSimulator.Messages;

namespace Diary.TelegramSimulator.Users;

/// <summary>Reads what the bot does in a chat, each thing once, waiting for what has not happened yet.</summary>
internal sealed class EventReader(ChatBook chats, Chat chat, TimeSpan patience)
{
    private int _messagesRead;
    private int _noticesRead;

    public IReadOnlyList<ChatMessage> Unread
    {
        get
        {
            lock (chats.Gate)
            {
                return [.. chat.Events.Skip(_messagesRead).Where(IsMessage).Select(e => e.Message!)];
            }
        }
    }

    public async Task<ChatMessage> NextMessageAsync(TimeSpan? timeout) =>
        (await WaitAsync(() => Next(ref _messagesRead, IsMessage), "the bot's next message", timeout)).Message!;

    public async Task<string> NextNoticeAsync(TimeSpan? timeout) =>
        (
            await WaitAsync(
                () => Next(ref _noticesRead, e => e.Kind == ChatEventKind.Answered),
                "an answer to the button",
                timeout
            )
        ).Notice
        ?? "";

    public Task<ChatView> SeesAsync(ChatView view, Func<ChatView, bool> wanted, TimeSpan? timeout) =>
        WaitAsync(() => wanted(view) ? view : null, "what the test wants to see", timeout);

    private Task<T> WaitAsync<T>(Func<T?> look, string what, TimeSpan? timeout)
        where T : class =>
        chat.Changed.UntilAsync(
            look,
            timeout ?? patience,
            () => $"{chat.Title} has not seen {what}. The chat:\n{new ChatView(chats, chat)}"
        );

    private ChatEvent? Next(ref int read, Func<ChatEvent, bool> wanted)
    {
        lock (chats.Gate)
        {
            while (read < chat.Events.Count)
            {
                var next = chat.Events[read++];
                if (wanted(next))
                {
                    return next;
                }
            }
            return null;
        }
    }

    private static bool IsMessage(ChatEvent happened) => happened.Kind is ChatEventKind.Sent or ChatEventKind.Edited;
}
