using Diary.Faults.Histories;
using Diary.Faults.Machinery;
using Diary.Faults.Scenarios;
using Diary.Testing.Databases;

namespace Diary.Faults;

/// <summary>Breaks things, with a seed, and says whether the promise held.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<FaultOptions, Task<Verdict>>> Scenarios = new()
    {
        ["kill"] = KillScenario.RunAsync,
        ["repeat"] = RepeatScenario.RunAsync,
        ["hosts"] = HostsScenario.RunAsync,
        ["telegram"] = TelegramScenario.RunAsync,
        ["database"] = DatabaseScenario.RunAsync,
        ["rolling"] = RollingScenario.RunAsync,
        ["backlog"] = BacklogScenario.RunAsync,
        ["flood"] = FloodScenario.RunAsync,
    };

    private static async Task<int> Main(string[] args)
    {
        if (args is not [var name, .. var rest] || !Scenarios.TryGetValue(name, out var scenario))
        {
            await Console.Error.WriteLineAsync(
                $"Usage: {string.Join('|', Scenarios.Keys)} [--seed 1] [--database sqlite|postgres] "
                    + "[--transport polling|webhook] [--kills 50] [--messages 1000] [--people 50]"
            );
            return 2;
        }

        var options = FaultOptions.Read(rest);
        if (name == "hosts" && options.Database is DatabaseKind.Sqlite)
        {
            await Console.Error.WriteLineAsync("SQLite has one host: hosts --database postgres");
            return 2;
        }

        Console.WriteLine($"{name} {options}");
        var verdict = await scenario(options);
        Console.WriteLine(verdict);
        Console.WriteLine(verdict.IsGood ? "It held." : "It did not hold.");
        await FaultDatabase.StopServersAsync();
        return verdict.IsGood ? 0 : 1;
    }
}
