using Diary.TelegramSimulator.Messages;

namespace Diary.TelegramSimulator.Users;

/// <summary>A chat as a person sees it now: edits applied, deleted messages gone.</summary>
public sealed class ChatView
{
    private readonly ChatBook _chats;
    private readonly Chat _chat;

    internal ChatView(ChatBook chats, Chat chat)
    {
        _chats = chats;
        _chat = chat;
    }

    public long Id => _chat.Id;

    public string Title => _chat.Title;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ChatMessage> Messages
    {
        get
        {
            lock (_chats.Gate)
            {
                return [.. _chat.Messages.Values];
            }
        }
    }

    public IReadOnlyList<ChatMessage> FromBot => [.. Messages.Where(message => message.IsFromBot)];

    public ChatMessage Last =>
        FromBot is [.., var last] ? last : throw new SimulatorException($"The bot has said nothing.\n{this}");

    /// <summary>All that the bot did here, in order: sent, edited, deleted, answered a button.</summary>
    public IReadOnlyList<ChatEvent> Events
    {
        get
        {
            lock (_chats.Gate)
            {
                return [.. _chat.Events];
            }
        }
    }

    /// <summary>The whole chat as text, for reading when a test fails.</summary>
    public override string ToString() =>
        Messages is { Count: > 0 } messages
            ? string.Join('\n', messages.Select(m => $"  {m}"))
            : "  (the chat is empty)";
}
