using System.Data.Common;
using Diary.Domain.Database;
using Diary.Domain.Database.PostgreSql;
using Diary.Domain.Database.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Update;

namespace Diary.Testing.Databases;

/// <summary>Counts the commands that a context of its own sends.</summary>
public sealed class RoundTrips : DbCommandInterceptor
{
    private readonly List<string> _commands = [];

    /// <summary>The SQL sent so far.</summary>
    public IReadOnlyList<string> Commands => _commands;

    public DiaryDbContext Open(TestDatabase database)
    {
        var connectionString = database.Options.ConnectionString;
        return database.Options.Provider switch
        {
            DatabaseProvider.Sqlite => new SqliteDiaryDbContext(
                new DbContextOptionsBuilder<SqliteDiaryDbContext>()
                    .UseSqlite(connectionString)
                    .AddInterceptors(this)
                    .ReplaceService<IModificationCommandBatchFactory, SqliteBatches>()
                    .Options
            ),
            DatabaseProvider.PostgreSql => new PostgreSqlDiaryDbContext(
                new DbContextOptionsBuilder<PostgreSqlDiaryDbContext>()
                    .UseNpgsql(connectionString)
                    .AddInterceptors(this)
                    .Options
            ),
        };
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        _commands.Add(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        _commands.Add(command.CommandText);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }
}
