using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Waiting;

namespace Diary.TelegramSimulator.Updates;

/// <summary>Updates the bot has not confirmed yet, in the order they happened.</summary>
internal sealed class UpdateQueue
{
    // The server leaves these out until a bot asks for them by name.
    private static readonly HashSet<string> OnlyOnRequest =
    [
        "chat_member",
        "message_reaction",
        "message_reaction_count",
    ];

    private readonly Lock _gate = new();
    private readonly PendingUpdates _pending = new();
    private readonly List<SimulatedUpdate> _again = [];
    private HashSet<string> _allowed = [];
    private long _lastId = 700_000_000;

    public Signal Changed { get; } = new();

    /// <summary>Told of each new update. Set once, before the first.</summary>
    public Action<SimulatedUpdate> Arrived { get; set; } = _ => { };

    public int PendingCount
    {
        get
        {
            lock (_gate)
            {
                return _pending.Count;
            }
        }
    }

    public IReadOnlyList<string> Allowed
    {
        get
        {
            lock (_gate)
            {
                return [.. _allowed];
            }
        }
    }

    /// <summary>As after a quiet week: the next update has a lower number than the last one.</summary>
    public void NumberAnew()
    {
        lock (_gate)
        {
            _lastId -= Random.Shared.Next(1_000_000, 500_000_000);
        }
    }

    public SimulatedUpdate Add(string kind, long chatId, JsonObject content)
    {
        SimulatedUpdate update;
        lock (_gate)
        {
            var id = ++_lastId;
            update = new SimulatedUpdate(id, kind, chatId, new JsonObject { ["update_id"] = id, [kind] = content });
            if (IsAllowed(kind))
            {
                _pending.Add(update);
            }
        }
        Arrived(update);
        Changed.Ring();
        return update;
    }

    /// <summary>Hands the same update out once more, however well it was confirmed.</summary>
    public void AddAgain(SimulatedUpdate update)
    {
        lock (_gate)
        {
            _again.Add(update);
        }
        Changed.Ring();
    }

    public IReadOnlyList<SimulatedUpdate> Take(int limit)
    {
        lock (_gate)
        {
            var batch = _again.Concat(_pending.All).Take(limit).ToList();
            _again.RemoveRange(0, Math.Min(limit, _again.Count));
            return batch;
        }
    }

    public IReadOnlyList<SimulatedUpdate> Pending()
    {
        lock (_gate)
        {
            return [.. _pending.All];
        }
    }

    public IReadOnlyList<long> Chats()
    {
        lock (_gate)
        {
            return [.. _pending.Chats];
        }
    }

    public SimulatedUpdate? FirstOf(long chatId)
    {
        lock (_gate)
        {
            return _pending.FirstOf(chatId);
        }
    }

    /// <summary>Waits until the bot has taken everything.</summary>
    public Task EmptyAsync(TimeSpan patience) =>
        Changed.UntilAsync(
            () => PendingCount == 0 ? this : null,
            patience,
            () => $"{PendingCount} updates are not taken by the bot."
        );

    /// <summary>Waits until the bot has taken this one.</summary>
    public Task TakenAsync(SimulatedUpdate update, TimeSpan patience) =>
        Changed.UntilAsync(
            () => Pending().Contains(update) ? null : this,
            patience,
            () => $"The update {update.Id} is not taken by the bot."
        );

    /// <summary>Forgets every update before <paramref name="offset"/>; a negative one keeps that many from the end.</summary>
    public void Confirm(long offset)
    {
        lock (_gate)
        {
            if (offset < 0)
            {
                _pending.RemoveFirst((int)Math.Max(0, _pending.Count + offset));
            }
            else
            {
                _pending.RemoveBefore(offset);
            }
        }
        Changed.Ring();
    }

    public void Remove(SimulatedUpdate update)
    {
        lock (_gate)
        {
            _pending.Remove(update);
        }
        Changed.Ring();
    }

    public void Clear()
    {
        lock (_gate)
        {
            _pending.RemoveFirst(_pending.Count);
        }
    }

    /// <summary>An absent list keeps the last one; an empty list means the usual kinds.</summary>
    public void Allow(JsonArray? kinds)
    {
        if (kinds is null)
        {
            return;
        }
        lock (_gate)
        {
            _allowed = [.. kinds.Select(kind => kind!.GetValue<string>())];
        }
    }

    private bool IsAllowed(string kind) =>
        _allowed.Count == 0 ? !OnlyOnRequest.Contains(kind) : _allowed.Contains(kind);
}
