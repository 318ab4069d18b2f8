using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Diary.Domain.Database.PostgreSql;

/// <summary>The diary on a PostgreSQL server, shared by as many hosts as there are.</summary>
public sealed class PostgreSqlDiaryDbContext(DbContextOptions<PostgreSqlDiaryDbContext> options)
    : DiaryDbContext(options)
{
    /// <summary>Statements sent in one command are one transaction on the server.</summary>
    public override Task<TResult> WriteAsync<TResult>(
        Func<CancellationToken, Task<TResult>> statements,
        CancellationToken cancellationToken
    ) => statements(cancellationToken);

    public override async Task<TResult> TransactAsync<TResult>(
        Func<CancellationToken, Task<TResult>> statements,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var result = await statements(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    protected internal override SqlRow RowOf(DbDataReader reader) => new PostgreSqlRow(reader);

    protected internal override FormattableString LockingClause => $"FOR UPDATE";

    /// <summary>Every host holds an advisory lock; the server drops it with the host's connection.</summary>
    public override async Task<IReadOnlyList<int>> LiveHostsAsync(int thisHost, CancellationToken cancellationToken) =>
        await Database
            .SqlQuery<int>(
                $"""
                SELECT objid::bigint::int AS "Value" FROM pg_locks
                WHERE locktype = 'advisory' AND granted AND classid = {AdvisoryLocks.Hosts}
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                """
            )
            .ToListAsync(cancellationToken);

    public override Task SignalTranscriptAsync(Guid conversationId, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync(
            $"SELECT pg_notify({HostPresence.TranscriptSignal}, {conversationId.ToString()})",
            cancellationToken
        );

    protected internal override async Task<long> InsertRowsAsync(
        IEnumerable<object> entities,
        BulkTable table,
        CancellationToken cancellationToken
    )
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (NpgsqlConnection)Database.GetDbConnection();
            return await PostgreSqlCopy.WriteAsync(connection, entities, table, cancellationToken);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("btree_gist");
        base.OnModelCreating(modelBuilder);
    }
}
