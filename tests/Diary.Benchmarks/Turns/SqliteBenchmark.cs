using Diary.Benchmarks.Databases;
using Diary.Benchmarks.Hosts;
using Diary.Benchmarks.Load;
using Diary.Benchmarks.Machine;

namespace Diary.Benchmarks.Turns;

/// <summary>Many conversations at once over the one writer of SQLite: nobody may meet a lock.</summary>
internal static class SqliteBenchmark
{
    private const int People = 32;
    private const string Locked = "locked";

    public static async Task RunAsync(TimeProvider clock, TurnOptions options)
    {
        var program = options.Program ?? await BenchedHost.PublishAsync();
        var file = await DemoFile.MakeAsync(program);
        await MachineFacts.PrintAsync();
        await using var telegram = await StubTelegram.StartAsync();
        await using var host = BenchedHost.Start(program, telegram, BenchedHost.OnSqlite(file));
        await host.ReadyAsync();
        using var webhook = new Webhook(host.Address);
        var updates = new Updates(clock, Questions.Tomorrow);
        List<Talker> talkers =
        [
            .. Enumerable
                .Range(0, People)
                .Select(i => new Talker(LinkedPeople.FirstChat + i, webhook, telegram, updates)),
        ];
        await Task.WhenAll(talkers.Select(talker => talker.BecomeParentAsync()));

        var conversations = new Conversations(talkers);
        await conversations.InTurnAsync(options.WarmUp);
        var usage = new Usage(host.Id, null);
        var latencies = await conversations.InTurnAsync(options.Measured);
        TurnReport.Print($"SQLite, {People} conversations", latencies, usage.Stop(latencies.Count));
        var locks = File.ReadLines(host.LogFile)
            .Count(line => line.Contains(Locked, StringComparison.OrdinalIgnoreCase));
        Console.WriteLine($"lock errors: {locks}; answers nobody asked for: {telegram.Unasked}");
    }
}
