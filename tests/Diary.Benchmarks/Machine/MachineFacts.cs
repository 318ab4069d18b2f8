using System.Globalization;
using System.Runtime.InteropServices;
using Diary.Testing.Processes;

namespace Diary.Benchmarks.Machine;

/// <summary>What figures are worth nothing without.</summary>
internal static class MachineFacts
{
    public static async Task PrintAsync()
    {
        var postgres = await Tool.RunAsync(Path.Combine(OwnPostgreSql.Binaries, "postgres"), ["--version"]);
        Console.WriteLine(
            $"machine      {Environment.ProcessorCount} × {Processor()}, {Memory():0} GB, {RuntimeInformation.OSDescription}"
        );
        Console.WriteLine($"software     {RuntimeInformation.FrameworkDescription}, {postgres.Trim()}");
        Console.WriteLine($"load before  {Load():0.00}");
    }

    /// <summary>How many processes have wanted a processor in the last minute: others falsify what is measured.</summary>
    public static double Load() =>
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            is { } line
            ? line.Split(':')[1].Trim()
            : "processor";

    private static double Memory() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Pow(1024, 3);
}
