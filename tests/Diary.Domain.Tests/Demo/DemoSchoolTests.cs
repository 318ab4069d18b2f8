using System.Diagnostics;
using Diary.Testing.Databases;
using Diary.Testing.Files;
using Xunit;

namespace Diary.Domain.Demo;

public sealed class DemoSchoolTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task A_school_of_six_hundred_is_loaded_within_the_time_and_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var school = new DemoSchool(database, new MemoryFileStore(TimeProvider.System));
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        Assert.True(await school.LoadAsync(Today, Cancel));
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: loaded in {watch.Elapsed}, CPU {used}");
        watch.Restart();
        Assert.False(await school.LoadAsync(Today, Cancel));
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: again in {watch.Elapsed}");
        watch.Restart();
        Assert.True(await school.LoadAsync(Today.AddDays(1), Cancel));
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: another day in {watch.Elapsed}");
    }
}
