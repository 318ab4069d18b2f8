using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Database;

/// <summary>
/// Brings the database to this release. EF Core takes the provider's lock around it, so that hosts that start together
/// take turns.
/// </summary>
public sealed class Migrator(IDbContextFactory<DiaryDbContext> databases)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }
}
