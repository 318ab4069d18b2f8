using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Diary.Domain.Database;

/// <summary>Adds up how long the commands of one flow of work take, such as those of a turn.</summary>
public sealed class DatabaseTime : DbCommandInterceptor
{
    private static readonly AsyncLocal<DatabaseTimer?> Current = new();

    /// <summary>From here on, in the method that calls this and in what that awaits.</summary>
    public static DatabaseTimer Measure() => Current.Value = new DatabaseTimer();

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        Current.Value?.Add(eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Current.Value?.Add(eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        object? result,
        CancellationToken cancellationToken = default
    )
    {
        Current.Value?.Add(eventData.Duration);
        return ValueTask.FromResult(result);
    }
}

public sealed class DatabaseTimer
{
    private long _ticks;

    public TimeSpan Elapsed => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    internal void Add(TimeSpan duration) => Interlocked.Add(ref _ticks, duration.Ticks);
}
