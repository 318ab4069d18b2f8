using Diary.Benchmarks.Databases;
using Diary.Benchmarks.Floor;
using Diary.Benchmarks.Hosts;
using Diary.Benchmarks.Load;
using Diary.Benchmarks.Machine;

namespace Diary.Benchmarks.Turns;

/// <summary>Webhook in, answer out, on PostgreSQL; and what the database alone can do with the same statements.</summary>
internal static class TurnBenchmark
{
    private const int People = 64;
    private const int Rate = 300;
    private static readonly int[] FloorClients = [16, 32, 64];

    public static async Task RunAsync(TimeProvider clock, TurnOptions options)
    {
        var program = options.Program ?? await BenchedHost.PublishAsync();
        await using var diary = await BigDiary.OpenAsync(program, clock);
        await MachineFacts.PrintAsync();
        await diary.LinkAsync(People);
        var (turns, perSecond) = await MeasureAsync(diary, program, clock, options);
        if (options.WithFloor)
        {
            await CompareAsync(diary, turns, perSecond);
        }
    }

    private static async Task<(IReadOnlyList<LoggedTurn> Turns, double PerSecond)> MeasureAsync(
        BigDiary diary,
        string program,
        TimeProvider clock,
        TurnOptions options
    )
    {
        await using var telegram = await StubTelegram.StartAsync();
        await using var host = BenchedHost.Start(program, telegram, BenchedHost.OnPostgreSql(diary.ConnectionString));
        await host.ReadyAsync();
        using var webhook = new Webhook(host.Address);
        var updates = new Updates(clock, Questions.For(diary.SchoolDay, diary.Today));
        List<Talker> talkers =
        [
            .. Enumerable
                .Range(0, People)
                .Select(i => new Talker(LinkedPeople.FirstChat + i, webhook, telegram, updates)),
        ];
        var turns = options.WithFloor ? await new TurnRecorder(diary).RecordAsync(talkers) : [];

        var conversations = new Conversations(talkers);
        await conversations.InTurnAsync(options.WarmUp);
        var usage = new Usage(host.Id, diary.Server.Id);
        var inTurn = await conversations.InTurnAsync(options.Measured);
        var report = usage.Stop(inTurn.Count);
        TurnReport.Print($"turn, {People} conversations", inTurn, report);

        usage = new Usage(host.Id, diary.Server.Id);
        var atRate = await conversations.AtRateAsync(Rate, options.Measured);
        TurnReport.Print($"turn, {Rate} a second", atRate, usage.Stop(atRate.Count));
        Console.WriteLine($"answers nobody asked for: {telegram.Unasked}");
        return (turns, report.TurnsPerSecond);
    }

    private static async Task CompareAsync(BigDiary diary, IReadOnlyList<LoggedTurn> turns, double perSecond)
    {
        Console.WriteLine(
            $"a turn is {turns[0].Statements.Count} statements in {turns[0].RoundTrips} round trips ({turns.Count / 2} people)"
        );
        var script = new PgbenchScript(turns);
        var floors = new List<double>();
        foreach (var clients in FloorClients)
        {
            floors.Add(await PgbenchRun.RunAsync(diary, script, clients));
        }

        Console.WriteLine($"ours / floor {perSecond / floors.Max():0.00}");
    }
}
