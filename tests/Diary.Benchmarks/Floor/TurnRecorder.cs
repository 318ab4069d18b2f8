using Diary.Benchmarks.Databases;
using Diary.Benchmarks.Load;

namespace Diary.Benchmarks.Floor;

/// <summary>Has everybody ask twice, one after the other, and notes what the server was asked meanwhile.</summary>
internal sealed class TurnRecorder(BigDiary diary)
{
    private const int Times = 2;

    // The answer is seen before the last statement of its turn is.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(60);

    /// <returns>Two turns of each person, all of the most frequent shape.</returns>
    public async Task<IReadOnlyList<LoggedTurn>> RecordAsync(IReadOnlyList<Talker> talkers)
    {
        await diary.Server.ExecuteAsync("postgres", $"ALTER SYSTEM SET log_line_prefix = '{StatementLog.Prefix}'");
        await diary.Server.ExecuteAsync("postgres", "ALTER SYSTEM SET log_statement = 'all'");
        await diary.Server.ExecuteAsync("postgres", "SELECT pg_reload_conf()");
        await Task.Delay(Rest);
        var turns = new List<LoggedTurn>();
        for (var time = 0; time < Times * 2; time++)
        {
            for (var person = 0; person < talkers.Count; person++)
            {
                turns.Add(await RecordAsync(talkers[person], person));
            }
        }

        await diary.Server.ExecuteAsync("postgres", "ALTER SYSTEM RESET ALL");
        await diary.Server.ExecuteAsync("postgres", "SELECT pg_reload_conf()");
        return Alike(turns);
    }

    private async Task<LoggedTurn> RecordAsync(Talker talker, int person)
    {
        var before = new FileInfo(diary.Server.LogFile).Length;
        await talker.AskAsync();
        await Task.Delay(Rest);
        using var log = File.Open(diary.Server.LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(before, SeekOrigin.Begin);
        using var reader = new StreamReader(log);
        var statements = StatementLog.Read(await reader.ReadToEndAsync());

        // Goes before the first batch of a connection that was used before, and would throw away what pgbench prepared.
        return new LoggedTurn(person, [.. statements.Where(statement => statement.Sql != "DISCARD ALL")]);
    }

    /// <summary>Some turns have the statements of a sweep between their own: those are of another shape.</summary>
    private static List<LoggedTurn> Alike(List<LoggedTurn> turns)
    {
        var alike = turns.GroupBy(turn => turn.Shape).MaxBy(shape => shape.Count())!.ToList();
        var twice = alike.GroupBy(turn => turn.Person).Where(person => person.Count() >= Times).ToList();
        return [.. twice.SelectMany(person => person.Take(Times))];
    }
}
