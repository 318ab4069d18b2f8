using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Updates;
using Diary.TelegramSimulator.Waiting;

namespace Diary.TelegramSimulator.Users;

/// <summary>A person with Telegram: says, presses, reads.</summary>
public sealed class SimulatedUser
{
    private readonly UserWires _wires;
    private readonly Chat _chat;
    private readonly EventReader _reader;

    internal SimulatedUser(UserWires wires, Person person, Chat chat)
    {
        _wires = wires;
        _chat = chat;
        _reader = new EventReader(wires.Chats, chat, wires.Patience);
        Person = person;
        Chat = new ChatView(wires.Chats, chat);
    }

    public Person Person { get; }

    public long Id => Person.Id;

    public bool HasBlocked
    {
        get
        {
            lock (_wires.Chats.Gate)
            {
                return _chat.HasBlockedBot;
            }
        }
    }

    /// <summary>The private chat with the bot.</summary>
    public ChatView Chat { get; }

    /// <summary>Says something to the bot, or in a group.</summary>
    public Task<SimulatedUpdate> SendAsync(
        string text,
        SimulatedGroup? group = null,
        ChatMessage? replyTo = null,
        long? topicId = null
    ) =>
        Post(
            group?.Inner ?? _chat,
            message =>
                message with
                {
                    Text = text,
                    Entities = TypedEntities.In(text),
                    ReplyToId = replyTo?.Id,
                    TopicId = topicId,
                }
        );

    /// <summary>Changes what was said before.</summary>
    public Task<SimulatedUpdate> EditAsync(SimulatedUpdate said, string text)
    {
        lock (_wires.Chats.Gate)
        {
            var id = said.Json[said.Kind]!["message_id"]!.GetValue<long>();
            _wires.Chats.TryGet(said.ChatId, out var chat);
            var edited = chat!.Messages[id] with
            {
                Text = text,
                Entities = TypedEntities.In(text),
                EditedAt = _wires.Chats.Now,
            };
            chat.Messages[id] = edited;
            return Task.FromResult(_wires.Updates.Add("edited_message", chat.Id, MessageJson.Of(edited, chat)));
        }
    }

    /// <summary>Passes on what another person wrote.</summary>
    public Task<SimulatedUpdate> ForwardAsync(string text, SimulatedUser author) =>
        Post(
            _chat,
            message =>
                message with
                {
                    Text = text,
                    Entities = TypedEntities.In(text),
                    ForwardedFrom = author.Person,
                    ForwardedSentAt = message.SentAt,
                }
        );

    public Task<SimulatedUpdate> SendDocumentAsync(
        string fileName,
        byte[] content,
        string mimeType = "application/octet-stream",
        string caption = ""
    ) =>
        Post(
            _chat,
            message => message with { Text = caption, Attachment = _wires.Files.Document(fileName, mimeType, content) }
        );

    public Task<SimulatedUpdate> SendPhotoAsync(byte[] content, string caption = "") =>
        Post(_chat, message => message with { Text = caption, Attachment = _wires.Files.Photo(content) });

    public Task<SimulatedUpdate> SendStickerAsync(string emoji = "👍") =>
        Post(_chat, message => message with { Attachment = _wires.Files.Sticker(emoji) });

    public Task<SimulatedUpdate> SendVoiceAsync(byte[] content) =>
        Post(_chat, message => message with { Attachment = _wires.Files.Voice(content) });

    /// <summary>Shares a telephone number: one's own, unless another person's id is given.</summary>
    public Task<SimulatedUpdate> SendContactAsync(string phoneNumber, long? ownerId = null)
    {
        var contact = new JsonObject
        {
            ["phone_number"] = phoneNumber,
            ["first_name"] = Person.FirstName,
            ["user_id"] = ownerId ?? Id,
        };
        return Post(_chat, message => message with { Attachment = new Attachment("contact", contact) });
    }

    /// <summary>Presses the button with these words on the keyboard, or under the newest message that has it.</summary>
    public Task<SimulatedUpdate> PressAsync(string button, SimulatedGroup? group = null)
    {
        var chat = group?.Chat ?? Chat;
        if (ButtonSearch.OnKeyboard(chat, button) is { } key)
        {
            return SendAsync(key.Text, group);
        }
        var (message, found) = ButtonSearch.Newest(chat, button);
        return PressAsync(message, found);
    }

    /// <summary>Presses a button under this very message, as it looked then: also one that was edited away since.</summary>
    public Task<SimulatedUpdate> PressAsync(ChatMessage message, string button) =>
        PressAsync(message, ButtonSearch.Under(message, button));

    /// <summary>A pressed button with data of one's own making, as a forged client sends.</summary>
    public Task<SimulatedUpdate> PressDataAsync(ChatMessage message, string data)
    {
        lock (_wires.Chats.Gate)
        {
            _wires.Chats.TryGet(message.ChatId, out var chat);
            var current = chat!.Messages.GetValueOrDefault(message.Id, message);
            return Task.FromResult(
                _wires.Updates.Add("callback_query", chat.Id, _wires.Callbacks.Press(Person, chat, current, data))
            );
        }
    }

    /// <summary>Waits for the next message or edit of the bot in the private chat.</summary>
    public Task<ChatMessage> NextAsync(TimeSpan? timeout = null) => _reader.NextMessageAsync(timeout);

    /// <summary>Waits for the next answer to a pressed button: the words that pop up, empty when there are none.</summary>
    public Task<string> NextNoticeAsync(TimeSpan? timeout = null) => _reader.NextNoticeAsync(timeout);

    /// <summary>Waits until the chat looks as wanted.</summary>
    public Task<ChatView> SeesAsync(Func<ChatView, bool> wanted, TimeSpan? timeout = null) =>
        _reader.SeesAsync(Chat, wanted, timeout);

    /// <summary>What the bot said that nobody has read with <see cref="NextAsync"/> yet.</summary>
    public IReadOnlyList<ChatMessage> Unread => _reader.Unread;

    public Task<SimulatedUpdate> BlockAsync() => Task.FromResult(Member(isBlocked: true));

    public Task<SimulatedUpdate> UnblockAsync() => Task.FromResult(Member(isBlocked: false));

    private Task<SimulatedUpdate> PressAsync(ChatMessage message, Button button) =>
        button.Data is { } data
            ? PressDataAsync(message, data)
            : throw new SimulatorException($"The button «{button.Text}» opens a link; the bot does not hear of it.");

    private Task<SimulatedUpdate> Post(Chat chat, Func<ChatMessage, ChatMessage> fill)
    {
        lock (_wires.Chats.Gate)
        {
            var message = fill(
                new ChatMessage
                {
                    Id = _wires.Chats.NextMessageId(),
                    ChatId = chat.Id,
                    From = Person,
                    SentAt = _wires.Chats.Now,
                }
            );
            ChatBook.FromPerson(chat, message);
            return Task.FromResult(_wires.Updates.Add("message", chat.Id, MessageJson.Of(message, chat)));
        }
    }

    private SimulatedUpdate Member(bool isBlocked)
    {
        lock (_wires.Chats.Gate)
        {
            _chat.HasBlockedBot = isBlocked;
            _chat.IsKnownToBot = true;
            return _wires.Updates.Add(
                "my_chat_member",
                _chat.Id,
                Membership.Change(Person, _chat, _wires.Chats, isBlocked)
            );
        }
    }
}
