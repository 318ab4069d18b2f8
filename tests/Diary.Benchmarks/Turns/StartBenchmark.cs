using System.Diagnostics;
using System.Net.Sockets;
using Diary.Benchmarks.Databases;
using Diary.Benchmarks.Hosts;
using Diary.Benchmarks.Load;
using Diary.Benchmarks.Machine;

namespace Diary.Benchmarks.Turns;

/// <summary>From the start of the process to the first answer, with a database that is there already.</summary>
internal static class StartBenchmark
{
    private const int Times = 7;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static async Task RunAsync(TimeProvider clock, TurnOptions options)
    {
        var program = options.Program ?? await BenchedHost.PublishAsync();
        var file = await DemoFile.MakeAsync(program);
        await MachineFacts.PrintAsync();
        var updates = new Updates(clock, Questions.Tomorrow);
        await FirstAnswerAsync(program, file, updates, becomesParent: true);
        await MeasureAsync("SQLite", () => FirstAnswerAsync(program, file, updates, becomesParent: false));
    }

    private static async Task MeasureAsync(string name, Func<Task<TimeSpan>> start)
    {
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            times.Add((await start()).TotalSeconds);
        }

        times.Sort();
        Console.WriteLine(
            $"{name}: the first answer after {times[Times / 2]:0.00} s (median of {Times}; {times[0]:0.00} to {times[^1]:0.00} s)"
        );
    }

    private static async Task<TimeSpan> FirstAnswerAsync(
        string program,
        string file,
        Updates updates,
        bool becomesParent
    )
    {
        await using var telegram = await StubTelegram.StartAsync();
        var started = Stopwatch.GetTimestamp();
        await using var host = BenchedHost.Start(program, telegram, BenchedHost.OnSqlite(file));
        using var webhook = new Webhook(host.Address);
        var talker = new Talker(LinkedPeople.FirstChat, webhook, telegram, updates);
        await ListeningAsync(host.Address);
        await (becomesParent ? talker.BecomeParentAsync() : talker.AskAsync());
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task ListeningAsync(Uri address)
    {
        while (true)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(address.Host, address.Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(Pause);
            }
        }
    }
}
