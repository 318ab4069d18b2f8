using Microsoft.EntityFrameworkCore;

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

    /// <summary>The hosts that are alive now, among those that share this database.</summary>
    public abstract Task<IReadOnlyList<int>> LiveHostsAsync(int thisHost, CancellationToken cancellationToken);

    /// <summary>Tells the other hosts that a transcript has grown.</summary>
    public abstract Task SignalTranscriptAsync(Guid conversationId, CancellationToken cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder
            .Properties<Enum>()
            .HaveConversion(typeof(SnakeCaseEnumConverter<>))
            .HaveMaxLength(MaxEnumLength);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DiaryDbContext).Assembly);
        SnakeCaseNames.Apply(modelBuilder.Model);
    }
}
