using System.Diagnostics.CodeAnalysis;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Messages;

/// <summary>Every chat the bot may be in, with what stands there. Guarded by <see cref="Gate"/>.</summary>
internal sealed class ChatBook(Person bot, TimeProvider clock)
{
    private readonly Dictionary<long, Chat> _chats = [];
    private readonly List<ChatMessage> _sent = [];
    private long _lastMessageId;

    public Lock Gate { get; } = new();
    public Person Bot => bot;
    public DateTimeOffset Now => clock.GetUtcNow();
    public IReadOnlyCollection<Chat> Chats => _chats.Values;

    /// <summary>Everything the bot sent, as it was at that moment, in the order of sending.</summary>
    public IReadOnlyList<ChatMessage> Sent => _sent;

    public void Add(Chat chat) => _chats.Add(chat.Id, chat);

    public bool TryGet(long id, [NotNullWhen(true)] out Chat? chat) => _chats.TryGetValue(id, out chat);

    public long NextMessageId() => ++_lastMessageId;

    /// <summary>The chat a call names, if the bot may write there.</summary>
    public Chat Writable(BotCall call)
    {
        var chat = Named(call);
        if (chat.HasBlockedBot)
        {
            throw ApiRefusal.Forbidden(
                chat.IsPrivate ? "bot was blocked by the user" : "bot was kicked from the group chat"
            );
        }
        if (call.Whole("message_thread_id") is { } topic && !chat.Topics.ContainsKey(topic))
        {
            throw ApiRefusal.BadRequest("message thread not found");
        }
        return chat;
    }

    public Chat Named(BotCall call)
    {
        var name = call.Text("chat_id");
        var chat = name is ['@', .. var username]
            ? _chats.Values.FirstOrDefault(c =>
                string.Equals(c.Person?.Username, username, StringComparison.OrdinalIgnoreCase)
            )
            : _chats.GetValueOrDefault(call.Whole("chat_id") ?? 0);
        return chat is { IsKnownToBot: true } ? chat : throw ApiRefusal.BadRequest("chat not found");
    }

    public ChatMessage FromBot(Chat chat, ChatMessage message)
    {
        chat.Messages.Add(message.Id, message);
        _sent.Add(message);
        chat.Happened(new ChatEvent(ChatEventKind.Sent, message, Now));
        return message;
    }

    public static void FromPerson(Chat chat, ChatMessage message)
    {
        chat.IsKnownToBot = true;
        chat.Messages.Add(message.Id, message);
        chat.Changed.Ring();
    }

    public ChatMessage Edited(Chat chat, ChatMessage message)
    {
        chat.Messages[message.Id] = message;
        chat.Happened(new ChatEvent(ChatEventKind.Edited, message, Now));
        return message;
    }
}
