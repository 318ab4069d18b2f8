using Diary.Benchmarks.Load;
using Diary.Benchmarks.Machine;

namespace Diary.Benchmarks.Turns;

internal static class TurnReport
{
    public static void Print(string name, Latencies latencies, UsageReport usage)
    {
        Console.WriteLine($"{name}: {usage.TurnsPerSecond:0} turns/s, {latencies.Summary()}");
        Console.WriteLine(
            $"  processor a turn: application {usage.Application:0.00} ms, database {usage.Database:0.00} ms, "
                + $"driver {usage.Driver:0.00} ms; working set {usage.WorkingSet:0} MB; "
                + $"others had {usage.Others:P0} of the processors"
        );
    }
}
