using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Diary.Domain.Database.Sqlite;

/// <summary>
/// What every connection to the file is told: readers and the writer do not block each other, what is committed is on the
/// disk (with NORMAL, a power cut could take back what Telegram was told is kept), another process's
/// write is waited for, foreign keys are checked.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
