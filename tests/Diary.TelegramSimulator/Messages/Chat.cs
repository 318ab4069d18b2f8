using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Waiting;

namespace Diary.TelegramSimulator.Messages;

internal sealed class Chat(long id, string type, string title, Person? person)
{
    public long Id => id;
    public string Type => type;
    public string Title => title;
    public Person? Person => person;
    public bool IsForum { get; init; }
    public bool HasBlockedBot { get; set; }

    /// <summary>Whether the bot has ever heard of this chat: a person who never wrote is "not found" to it.</summary>
    public bool IsKnownToBot { get; set; }
    public Dictionary<long, string> Topics { get; } = [];
    public SortedDictionary<long, ChatMessage> Messages { get; } = [];
    public List<ChatEvent> Events { get; } = [];
    public Signal Changed { get; } = new();

    public bool IsPrivate => type == "private";

    public void Happened(ChatEvent what)
    {
        Events.Add(what);
        Changed.Ring();
    }

    /// <summary>A topic goes with all that stood in it.</summary>
    public void DeleteTopic(long topicId)
    {
        Topics.Remove(topicId);
        foreach (var message in Messages.Values.Where(m => m.TopicId == topicId).ToList())
        {
            Messages.Remove(message.Id);
        }
        Changed.Ring();
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = id, ["type"] = type };
        if (person is null)
        {
            json["title"] = title;
            if (IsForum)
            {
                json["is_forum"] = true;
            }
            return json;
        }
        json["first_name"] = person.FirstName;
        if (person.Username is not null)
        {
            json["username"] = person.Username;
        }
        return json;
    }
}
