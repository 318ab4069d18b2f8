namespace Diary.TelegramSimulator.Updates;

/// <summary>Updates by number, and by chat: a day's backlog is found through without walking it.</summary>
internal sealed class PendingUpdates
{
    private readonly SortedDictionary<long, SimulatedUpdate> _all = [];
    private readonly Dictionary<long, SortedDictionary<long, SimulatedUpdate>> _byChat = [];

    public int Count => _all.Count;

    public IEnumerable<SimulatedUpdate> All => _all.Values;

    public IReadOnlyCollection<long> Chats => _byChat.Keys;

    public void Add(SimulatedUpdate update)
    {
        _all.Add(update.Id, update);
        if (!_byChat.TryGetValue(update.ChatId, out var chat))
        {
            _byChat.Add(update.ChatId, chat = []);
        }
        chat.Add(update.Id, update);
    }

    public SimulatedUpdate? FirstOf(long chatId) =>
        _byChat.TryGetValue(chatId, out var chat) ? chat.First().Value : null;

    public void RemoveFirst(int count)
    {
        foreach (var update in _all.Values.Take(count).ToList())
        {
            Remove(update);
        }
    }

    public void RemoveBefore(long id)
    {
        foreach (var update in _all.Values.TakeWhile(update => update.Id < id).ToList())
        {
            Remove(update);
        }
    }

    public void Remove(SimulatedUpdate update)
    {
        if (!_all.Remove(update.Id))
        {
            return;
        }
        var chat = _byChat[update.ChatId];
        chat.Remove(update.Id);
        if (chat.Count == 0)
        {
            _byChat.Remove(update.ChatId);
        }
    }
}
