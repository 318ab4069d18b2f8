using System.Globalization;

namespace Diary.Benchmarks.Machine;

/// <summary>What the kernel says a process has used.</summary>
internal static class ProcessorTime
{
    // Linux says ticks; every kernel that is built for people has a hundred of them in a second.
    private const double MillisecondsPerTick = 10;

    // user, nice, system, and past idle and iowait: irq, softirq
    private static readonly int[] Busy = [1, 2, 3, 6, 7];

    /// <summary>Of one process, in milliseconds.</summary>
    public static double OfProcess(int processId) =>
        Fields(processId) is { } fields ? (Ticks(fields, 14) + Ticks(fields, 15)) * MillisecondsPerTick : 0;

    /// <summary>Of a server with its children, those that have ended too, in milliseconds.</summary>
    public static double OfFamily(int processId)
    {
        var ticks = 0d;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                && Fields(id) is { } fields
                && (id == processId || Ticks(fields, 4) == processId)
            )
            {
                ticks += Ticks(fields, 14) + Ticks(fields, 15);
                ticks += id == processId ? Ticks(fields, 16) + Ticks(fields, 17) : 0;
            }
        }

        return ticks * MillisecondsPerTick;
    }

    /// <summary>Of all processes and of the kernel, in milliseconds.</summary>
    public static double OfEverybody()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Busy.Sum(field => double.Parse(fields[field], CultureInfo.InvariantCulture)) * MillisecondsPerTick;
    }

    /// <summary>The memory that a process has in use, in megabytes.</summary>
    public static double WorkingSet(int processId) =>
        File.ReadLines($"/proc/{processId}/status")
            .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Select(line =>
                double.Parse(
                    line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
                    CultureInfo.InvariantCulture
                )
            )
            .Single() / 1024;

    private static double Ticks(string[] fields, int number) =>
        double.Parse(fields[number - 3], CultureInfo.InvariantCulture);

    /// <summary>The fields from the third on: the second is a name that may hold anything.</summary>
    private static string[]? Fields(int processId)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{processId}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
