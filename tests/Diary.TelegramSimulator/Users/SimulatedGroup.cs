using Diary.TelegramSimulator.Messages;

namespace Diary.TelegramSimulator.Users;

/// <summary>A group the bot is in.</summary>
public sealed class SimulatedGroup
{
    private readonly EventReader _reader;

    internal SimulatedGroup(UserWires wires, Chat chat)
    {
        Inner = chat;
        Chat = new ChatView(wires.Chats, chat);
        _reader = new EventReader(wires.Chats, chat, wires.Patience);
    }

    public long Id => Inner.Id;

    public ChatView Chat { get; }

    internal Chat Inner { get; }

    /// <summary>Waits for the next message or edit of the bot in the group.</summary>
    public Task<ChatMessage> NextAsync(TimeSpan? timeout = null) => _reader.NextMessageAsync(timeout);
}
