using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Waiting;

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

    /// <summary>The names of the topics by their ids.</summary>
    public IReadOnlyDictionary<long, string> Topics
    {
        get
        {
            lock (_chats.Gate)
            {
                return new Dictionary<long, string>(_chat.Topics);
            }
        }
    }

    /// <summary>The keyboard the bot put in place of the person's own; none when it took it away again.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Keyboard =>
        FromBot.LastOrDefault(m => m.RemovesKeyboard || m.KeyboardRows.Count > 0)?.KeyboardRows ?? [];

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

    /// <summary>Somebody with the right to it deletes a topic; no bot is told.</summary>
    public void DeleteTopic(long topicId)
    {
        lock (_chats.Gate)
        {
            _chat.DeleteTopic(topicId);
        }
    }

    /// <summary>The whole chat as text, for reading when a test fails.</summary>
    public override string ToString() =>
        Messages is { Count: > 0 } messages
            ? string.Join('\n', messages.Select(m => $"  {m}"))
            : "  (the chat is empty)";
}
