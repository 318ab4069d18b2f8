using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Stands where the inbox does, to say what the channel gave it and to be away.</summary>
internal sealed class Kept
{
    private readonly Lock _gate = new();
    private readonly List<IncomingActivity> _activities = [];

    public bool IsAway { get; set; }

    /// <summary>Once: it is committed, but whoever waits for the commit never hears of it.</summary>
    public bool LosesItsAnswer { get; set; }

    public int Tries { get; private set; }

    public IReadOnlyList<IncomingActivity> Activities
    {
        get
        {
            lock (_gate)
            {
                return [.. _activities];
            }
        }
    }

    public Task KeepAsync(IReadOnlyList<IncomingActivity> activities, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Tries++;
            if (IsAway)
            {
                throw new TimeoutException("The database does not answer.");
            }

            _activities.AddRange(activities);
            if (LosesItsAnswer)
            {
                LosesItsAnswer = false;
                throw new TimeoutException("The database's answer is lost.");
            }
        }

        return Task.CompletedTask;
    }
}
