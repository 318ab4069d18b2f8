using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Diary.Benchmarks.Databases;
using Diary.Benchmarks.Machine;
using Diary.Testing.Processes;
using Npgsql;

namespace Diary.Benchmarks.Floor;

/// <summary>What the database alone can do with our statements: nothing that sends them can be faster.</summary>
internal static partial class PgbenchRun
{
    private const int Seconds = 20;

    /// <returns>Turns a second.</returns>
    public static async Task<double> RunAsync(BigDiary diary, PgbenchScript script, int clients)
    {
        var folder = Path.Combine(SourceTree.Artifacts, "benchmarks");
        var file = Path.Combine(folder, "floor.sql");
        await File.WriteAllTextAsync(file, script.Text, new UTF8Encoding(false));
        await FillAsync(diary, script);
        var before = ProcessorTime.OfFamily(diary.Server.Id);
        var output = await Tool.RunAsync(
            Path.Combine(OwnPostgreSql.Binaries, "pgbench"),
            [
                "--no-vacuum",
                "--protocol=prepared",
                $"--file={file}",
                "--define=bench_turn=0",
                string.Create(CultureInfo.InvariantCulture, $"--define=bench_run={clients}"),
                string.Create(CultureInfo.InvariantCulture, $"--client={clients}"),
                "--jobs=2",
                string.Create(CultureInfo.InvariantCulture, $"--time={Seconds}"),
                "--host=127.0.0.1",
                string.Create(CultureInfo.InvariantCulture, $"--port={diary.Server.Port}"),
                "--username=postgres",
                BigDiary.Database,
            ],
            // As our own connections are set.
            new Dictionary<string, string> { ["PGOPTIONS"] = "-c plan_cache_mode=force_generic_plan" }
        );
        var turns = Rate(output);
        var spent = (ProcessorTime.OfFamily(diary.Server.Id) - before) / (turns * Seconds);
        Console.WriteLine($"floor, {clients} clients: {turns:0} turns/s, database {spent:0.00} ms a turn");
        return turns;
    }

    private static async Task FillAsync(BigDiary diary, PgbenchScript script)
    {
        var columns = string.Join(", ", Enumerable.Range(0, script.Values[0].Count).Select(i => $"v{i} text"));
        await diary.Server.ExecuteAsync(
            BigDiary.Database,
            $"DROP TABLE IF EXISTS {PgbenchScript.Table}; CREATE TABLE {PgbenchScript.Table} (person int PRIMARY KEY, {columns})"
        );
        await using var connection = new NpgsqlConnection(diary.ConnectionString);
        await connection.OpenAsync();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {PgbenchScript.Table} FROM STDIN (FORMAT BINARY)"
        );
        for (var person = 0; person < script.Values.Count; person++)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(person);
            foreach (var value in script.Values[person])
            {
                await copy.WriteAsync(value);
            }
        }

        await copy.CompleteAsync();
    }

    private static double Rate(string output)
    {
        var failed = Failed().Match(output);
        return failed.Success && failed.Groups[1].Value != "0"
            ? throw new InvalidOperationException(output)
            : double.Parse(Tps().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"tps = ([0-9.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Tps();

    [GeneratedRegex(@"number of failed transactions: (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Failed();
}
