using Diary.Faults.Histories;
using Diary.Faults.Machinery;
using Diary.Testing.Databases;
using Diary.Testing.Processes;

namespace Diary.Faults.Scenarios;

/// <summary>
/// A release is rolled out under load: each host is asked to stop (SIGTERM) when its successor is ready. SQLite has one
/// host: there the successor starts when the old one is gone.
/// </summary>
public static class RollingScenario
{
    private const int Rounds = 2;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    public static async Task<Verdict> RunAsync(FaultOptions options)
    {
        await using var scene = await Scene.OpenAsync(options.Database, options.Transport);
        await using var front = new Front();
        var hosts = new Queue<HostProcess>();
        for (var i = 0; i < (options.Database is DatabaseKind.PostgreSql ? 2 : 1); i++)
        {
            hosts.Enqueue(scene.StartHost(front.Address));
            await hosts.Last().ReadyAsync();
        }

        front.LeadTo([.. hosts]);
        var crowd = await Crowd.GatherAsync(scene, options.People);
        var replacements = Rounds * hosts.Count;
        var asking = crowd.AskOverAsync(Between * 2 * replacements, options.Messages, new Random(options.Seed));
        var broken = new List<string>();
        for (var i = 0; i < replacements; i++)
        {
            await Task.Delay(Between);
            broken.AddRange(await ReplaceAsync(scene, front, hosts, options.Database));
        }

        await asking;
        await crowd.AnsweredAsync();
        return scene.Conclude(broken);
    }

    private static async Task<IReadOnlyList<string>> ReplaceAsync(
        Scene scene,
        Front front,
        Queue<HostProcess> hosts,
        DatabaseKind database
    )
    {
        var old = hosts.Dequeue();
        if (database is DatabaseKind.Sqlite)
        {
            var complaints = await StopAsync(old);
            await EnterAsync(scene, front, hosts);
            return complaints;
        }

        await EnterAsync(scene, front, hosts);
        return await StopAsync(old);
    }

    private static async Task EnterAsync(Scene scene, Front front, Queue<HostProcess> hosts)
    {
        var successor = scene.StartHost(front.Address);
        await successor.ReadyAsync();
        hosts.Enqueue(successor);
        front.LeadTo([.. hosts]);
    }

    private static async Task<IReadOnlyList<string>> StopAsync(HostProcess host)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await host.TerminateAsync();
        var took = TimeProvider.System.GetElapsedTime(begun);
        return
        [
            .. took > LongestStop ? [$"a host took {took.TotalSeconds:0} s to stop"] : Array.Empty<string>(),
            .. host.ExitCode != 0
                ? [$"a host that was asked to stop ended with {host.ExitCode}"]
                : Array.Empty<string>(),
        ];
    }
}
