using System.Data.Common;
using Diary.Domain.Database;
using Diary.Domain.Database.PostgreSql;
using Diary.Domain.Database.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Testing.Databases;

/// <summary>
/// Counts the commands that contexts send: one of its own, or all those of a host. What one SaveChanges sends is one trip:
/// PostgreSQL gets it as one batch; on SQLite, where nothing travels, it goes statement by statement.
/// </summary>
public sealed class RoundTrips : DbCommandInterceptor
{
    private readonly Lock _lock = new();
    private readonly List<string> _commands = [];
    private DbContext? _saving;

    /// <summary>The SQL sent so far.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_lock)
            {
                return [.. _commands];
            }
        }
    }

    /// <summary>A context as the product's own, watched.</summary>
    public DiaryDbContext Open(TestDatabase database) =>
        database.Options.Provider switch
        {
            DatabaseProvider.Sqlite => new SqliteDiaryDbContext(Watched(database.OptionsOf<SqliteDiaryDbContext>())),
            DatabaseProvider.PostgreSql => new PostgreSqlDiaryDbContext(
                Watched(database.OptionsOf<PostgreSqlDiaryDbContext>())
            ),
        };

    /// <summary>From now on every command of the host is counted.</summary>
    public void AddTo(IServiceCollection services) =>
        services
            .ConfigureDbContext<SqliteDiaryDbContext>(options => options.AddInterceptors(this))
            .ConfigureDbContext<PostgreSqlDiaryDbContext>(options => options.AddInterceptors(this));

    public void Clear()
    {
        lock (_lock)
        {
            _commands.Clear();
            _saving = null;
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Count(command, eventData);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Count(command, eventData);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        Count(command, eventData);
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }

    private DbContextOptions<TContext> Watched<TContext>(DbContextOptions<TContext> options)
        where TContext : DbContext => new DbContextOptionsBuilder<TContext>(options).AddInterceptors(this).Options;

    private void Count(DbCommand command, CommandEventData eventData)
    {
        lock (_lock)
        {
            var isSave = eventData.CommandSource is CommandSource.SaveChanges;
            if (!isSave || eventData.Context != _saving)
            {
                _commands.Add(command.CommandText);
            }

            _saving = isSave ? eventData.Context : null;
        }
    }
}
