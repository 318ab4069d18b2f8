using Diary.Faults.Histories;
using Diary.TelegramSimulator.Updates;
using Diary.TelegramSimulator.Users;

namespace Diary.Faults.Machinery;

/// <summary>People who have become parents of the demonstration school, each asking about one day after another.</summary>
public sealed class Crowd
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);
    private readonly Scene _scene;
    private readonly List<Talker> _talkers;

    private Crowd(Scene scene, List<Talker> talkers)
    {
        _scene = scene;
        _talkers = talkers;
    }

    public IReadOnlyList<SimulatedUser> People => [.. _talkers.Select(talker => talker.User)];

    /// <summary>With a host that is up: everybody starts the bot and chooses to be the parent.</summary>
    public static async Task<Crowd> GatherAsync(Scene scene, int people)
    {
        var users = Enumerable.Range(1, people).Select(i => scene.Telegram.User($"Родитель {i}")).ToList();
        await Task.WhenAll(users.Select(BecomeParentAsync));
        scene.History.Begin(scene.Telegram);
        var crowd = new Crowd(scene, [.. users.Select(user => new Talker(user))]);

        // Who is answered once has nothing of the beginning left that could be sent again.
        for (var person = 0; person < people; person++)
        {
            await crowd.AskAsync(person);
        }

        await crowd.AnsweredAsync();
        return crowd;
    }

    /// <summary>Somebody asks their next question.</summary>
    public Task<SimulatedUpdate> AskAsync(int person) => _talkers[person % _talkers.Count].AskAsync(_scene.History);

    /// <summary>So many questions of anybody from this one on, spread evenly over the time.</summary>
    public async Task AskOverAsync(TimeSpan time, int messages, Random random, int from = 0)
    {
        for (var i = 0; i < messages; i++)
        {
            await AskAsync(random.Next(from, _talkers.Count));
            await Task.Delay(time / messages);
        }
    }

    /// <summary>Waits until every question has an answer, or nothing new has come for long.</summary>
    public async Task AnsweredAsync(TimeSpan? patience = null)
    {
        var wanted = _scene.History.Said.Count;
        var (answered, since) = (0, TimeProvider.System.GetTimestamp());
        while (answered < wanted && TimeProvider.System.GetElapsedTime(since) < (patience ?? Patience))
        {
            await Task.Delay(Glance);
            if (_scene.Check().Answered is var now && now > answered)
            {
                (answered, since) = (now, TimeProvider.System.GetTimestamp());
            }
        }
    }

    private static async Task BecomeParentAsync(SimulatedUser user)
    {
        await user.SendAsync("/start");
        var roles = await user.NextAsync(Patience);
        await user.PressAsync(roles, roles.Buttons.First(button => button.Data == "demo:parent").Text);
        await user.NextAsync(Patience);
    }

    private sealed class Talker(SimulatedUser user)
    {
        private static readonly DateOnly First = Days.InYear(new DateOnly(2000, 9, 1));
        private readonly Lock _gate = new();
        private int _asked;

        public SimulatedUser User => user;

        /// <summary>What is said is written down before Telegram has it, so that no answer can come first.</summary>
        public Task<SimulatedUpdate> AskAsync(History history)
        {
            lock (_gate)
            {
                var day = First.AddDays(_asked++);
                history.Add(new Said(user.Id, day, TimeProvider.System.GetUtcNow()));
                return user.SendAsync($"что задали на {Days.Name(day)}");
            }
        }
    }
}
