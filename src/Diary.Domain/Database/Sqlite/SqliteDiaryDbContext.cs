using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Diary.Domain.Database.Sqlite;

/// <summary>The diary in a file. SQLite has one writer: everybody who writes waits for <see cref="SqliteWriteGate"/>.</summary>
public sealed class SqliteDiaryDbContext(DbContextOptions<SqliteDiaryDbContext> options) : DiaryDbContext(options)
{
    public override async Task<TResult> WriteAsync<TResult>(
        Func<CancellationToken, Task<TResult>> statements,
        CancellationToken cancellationToken
    )
    {
        using var turn = await EnterGateAsync(cancellationToken);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var result = await statements(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public override Task<TResult> TransactAsync<TResult>(
        Func<CancellationToken, Task<TResult>> statements,
        CancellationToken cancellationToken
    ) => WriteAsync(statements, cancellationToken);

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (Database.CurrentTransaction is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        using var turn = await EnterGateAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected internal override SqlRow RowOf(DbDataReader reader) => new SqliteRow(reader);

    /// <summary>Who writes has the file to itself already.</summary>
    protected internal override FormattableString LockingClause => $"";

    /// <summary>Only one host can use a file.</summary>
    public override Task<IReadOnlyList<int>> LiveHostsAsync(int thisHost, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<int>>([thisHost]);

    /// <summary>There are no other hosts.</summary>
    public override Task SignalTranscriptAsync(Guid conversationId, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected internal override Task<long> InsertRowsAsync(
        IEnumerable<object> entities,
        BulkTable table,
        CancellationToken cancellationToken
    ) =>
        Database.CurrentTransaction is null
            ? WriteAsync(token => InsertAsync(entities, table, token), cancellationToken)
            : InsertAsync(entities, table, cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // SQLite compares neither DateTimeOffset nor Guid as values: instants are kept as microseconds, ids as bytes
        // in the order in which version 7 grows. The default mappings are for the parameters of raw statements.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Guid>().HaveConversion<IdConverter>();
        configurationBuilder.DefaultTypeMapping<DateTimeOffset>(mapping => mapping.HasConversion<InstantConverter>());
        configurationBuilder.DefaultTypeMapping<Guid>(mapping => mapping.HasConversion<IdConverter>());
    }

    private Task<long> InsertAsync(
        IEnumerable<object> entities,
        BulkTable table,
        CancellationToken cancellationToken
    ) =>
        SqliteInsert.WriteAsync(
            (SqliteConnection)Database.GetDbConnection(),
            (SqliteTransaction)Database.CurrentTransaction!.GetDbTransaction(),
            entities,
            table,
            cancellationToken
        );

    private Task<IDisposable> EnterGateAsync(CancellationToken cancellationToken) =>
        SqliteWriteGate.EnterAsync(((SqliteConnection)Database.GetDbConnection()).DataSource, cancellationToken);
}
