using System.Collections.Concurrent;

namespace Diary.Domain.Database.Sqlite;

/// <summary>The queue before the one pen of a SQLite file: without it a busy file answers "database is locked".</summary>
internal static class SqliteWriteGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Pens = new();

    /// <summary>Waits for the pen; disposing hands it on.</summary>
    public static async Task<IDisposable> EnterAsync(string dataSource, CancellationToken cancellationToken)
    {
        var pen = Pens.GetOrAdd(Path.GetFullPath(dataSource), _ => new SemaphoreSlim(1, 1));
        await pen.WaitAsync(cancellationToken);
        return new Turn(pen);
    }

    private sealed class Turn(SemaphoreSlim pen) : IDisposable
    {
        public void Dispose() => pen.Release();
    }
}
