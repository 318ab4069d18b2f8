using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Diary.Domain.Database;

/// <summary>
/// The diary's database. It knows no entity by name: each feature maps its own in <c>XTables.cs</c> and adds its
/// accessor there. What differs between providers is in the derived contexts.
/// </summary>
public abstract class DiaryDbContext(DbContextOptions options) : DbContext(options)
{
    private const int MaxEnumLength = 32;

    /// <summary>
    /// Runs raw statements that write, all of them or none. On SQLite it waits for its turn to write; on PostgreSQL the
    /// statements of one command are one transaction already.
    /// </summary>
    public abstract Task<TResult> WriteAsync<TResult>(
        Func<CancellationToken, Task<TResult>> statements,
        CancellationToken cancellationToken
    );

    /// <summary>Runs statements of several commands, all of them or none.</summary>
    public abstract Task<TResult> TransactAsync<TResult>(
        Func<CancellationToken, Task<TResult>> statements,
        CancellationToken cancellationToken
    );

    /// <summary>What a SELECT ends with to keep its rows from other writers until the commit.</summary>
    protected internal abstract FormattableString LockingClause { get; }

    /// <summary>A commit that somebody overtook leaves no transaction open, whoever began it within the saving.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var outer = Database.CurrentTransaction;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException) when (outer is null && Database.CurrentTransaction is not null)
        {
            await Database.CurrentTransaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>The hosts that are alive now, among those that share this database.</summary>
    public abstract Task<IReadOnlyList<int>> LiveHostsAsync(int thisHost, CancellationToken cancellationToken);

    /// <summary>Tells the other hosts that a transcript has grown.</summary>
    public abstract Task SignalTranscriptAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>See <see cref="SqlScripts"/>.</summary>
    protected internal abstract SqlRow RowOf(DbDataReader reader);

    /// <summary>See <see cref="BulkInsert"/>.</summary>
    protected internal abstract Task<long> InsertRowsAsync(
        IEnumerable<object> entities,
        BulkTable table,
        CancellationToken cancellationToken
    );

    /// <summary>An index costs every insert: each table names the ones that its questions need.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DiaryDbContext).Assembly);
        StoreEnumsByName(modelBuilder.Model);
        SnakeCaseNames.Apply(modelBuilder.Model);
    }

    /// <summary>All but those whose mapping says how they are stored, as flags do.</summary>
    /// <remarks>A convention for <c>Enum</c> ignores a generic converter, and numbers would be stored.</remarks>
    private static void StoreEnumsByName(IMutableModel model)
    {
        foreach (var property in model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum && property.GetProviderClrType() is null)
            {
                property.SetValueConverter(typeof(SnakeCaseEnumConverter<>).MakeGenericType(type));
                property.SetMaxLength(MaxEnumLength);
            }
        }
    }
}
