using System.Net;
using Diary.Faults.Histories;
using Diary.Faults.Machinery;
using Diary.Testing.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Diary.Faults.Scenarios;

/// <summary>
/// The database goes away under people who write: PostgreSQL is restarted, killed, and locked until the pool is empty; the
/// file of SQLite is taken by another program. The host says that it is not ready, waits, and goes on by itself.
/// </summary>
public static class DatabaseScenario
{
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AfterRestart = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AfterKill = TimeSpan.FromSeconds(30);

    public static async Task<Verdict> RunAsync(FaultOptions options)
    {
        var random = new Random(options.Seed);
        await using var scene = await Scene.OpenAsync(options.Database, options.Transport);
        var host = await scene.StartReadyHostAsync(("ConnectionStrings:Diary", FewConnections(scene.Database)));
        var crowd = await Crowd.GatherAsync(scene, options.People);
        var asking = crowd.AskOverAsync(Gone * 6, options.Messages, random);
        var broken = new List<string>();
        var notes = new List<string>();
        if (scene.Database.PostgreSql is { } server)
        {
            await AwayAsync("a fast restart", server.StopAsync, AfterRestart);
            await AwayAsync("kill -9 of the postmaster", server.KillAsync, AfterKill);
            await LockAsync(scene.Database.ConnectionString);
        }
        else
        {
            await HoldAsync(scene.Database.ConnectionString);
            await HoldAsync(scene.Database.ConnectionString);
        }

        await asking;
        await crowd.AnsweredAsync(Patience);
        return scene.Conclude(broken, notes);

        async Task AwayAsync(string what, Func<Task> end, TimeSpan most)
        {
            scene.History.Add(new Cut(TimeProvider.System.GetUtcNow()));
            await end();
            await Task.Delay(Gone);
            if (await host.HealthAsync() != HttpStatusCode.ServiceUnavailable)
            {
                broken.Add($"after {what} /health/ready does not tell that the database is away");
            }

            await server.ComeUpAsync();
            var back = TimeProvider.System.GetTimestamp();
            await host.ReadyAsync();
            var took = TimeProvider.System.GetElapsedTime(back);
            notes.Add($"ready {took.TotalSeconds:0.0} s after {what}");
            if (took > most)
            {
                broken.Add($"it was ready only {took.TotalSeconds:0.0} s after {what}");
            }

            await Task.Delay(Gone);
        }
    }

    private static string FewConnections(FaultDatabase database) =>
        database.Kind is DatabaseKind.PostgreSql
            ? database.ConnectionString + ";Maximum Pool Size=8;Timeout=2"
            : database.ConnectionString;

    /// <summary>Whoever wants to accept or answer waits, until no connection of the pool is left.</summary>
    private static async Task LockAsync(string connectionString)
    {
        await using (var connection = new NpgsqlConnection(connectionString + ";Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "BEGIN; LOCK TABLE inbox_entries IN ACCESS EXCLUSIVE MODE";
            await command.ExecuteNonQueryAsync();
            await Task.Delay(Gone);
        }

        await Task.Delay(Gone);
    }

    private static async Task HoldAsync(string connectionString)
    {
        await using (var connection = new SqliteConnection(connectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "BEGIN EXCLUSIVE";
            await command.ExecuteNonQueryAsync();
            await Task.Delay(Gone);
        }

        await Task.Delay(Gone);
    }
}
