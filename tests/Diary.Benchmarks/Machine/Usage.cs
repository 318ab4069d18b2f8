using System.Diagnostics;

namespace Diary.Benchmarks.Machine;

/// <summary>What application, database and load generator used from a moment on.</summary>
internal sealed class Usage(int applicationId, int? databaseId)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly double _application = ProcessorTime.OfProcess(applicationId);
    private readonly double _database = OfDatabase(databaseId);
    private readonly double _driver = ProcessorTime.OfProcess(Environment.ProcessId);
    private readonly double _everybody = ProcessorTime.OfEverybody();

    public UsageReport Stop(int turns)
    {
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        var application = ProcessorTime.OfProcess(applicationId) - _application;
        var database = OfDatabase(databaseId) - _database;
        var driver = ProcessorTime.OfProcess(Environment.ProcessId) - _driver;
        var others = ProcessorTime.OfEverybody() - _everybody - application - database - driver;
        return new UsageReport(
            turns / seconds,
            application / turns,
            database / turns,
            driver / turns,
            ProcessorTime.WorkingSet(applicationId),
            Math.Max(0, others / 1000 / seconds / Environment.ProcessorCount)
        );
    }

    private static double OfDatabase(int? id) => id is { } known ? ProcessorTime.OfFamily(known) : 0;
}

/// <param name="Application">Processor time in milliseconds, per turn.</param>
/// <param name="Database">The same; 0 where the database is part of the application.</param>
/// <param name="Driver">Of the stub and the load generator.</param>
/// <param name="WorkingSet">Of the application, in megabytes.</param>
/// <param name="Others">The share of the processors that went to nobody of these: it falsifies the rest.</param>
internal sealed record UsageReport(
    double TurnsPerSecond,
    double Application,
    double Database,
    double Driver,
    double WorkingSet,
    double Others
);
