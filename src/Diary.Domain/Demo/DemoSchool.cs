using Diary.Domain.Database;
using Diary.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Demo;

/// <summary>
/// A school to look at: two academic years around a day. What visitors have linked to its people stays when it is loaded
/// for another day.
/// </summary>
public sealed class DemoSchool(IDbContextFactory<DiaryDbContext> databases, IFileStore store)
{
    /// <summary>Grows with what the school contains, so that a new release brings its own.</summary>
    private const int Edition = 2;

    public static Guid Id => DemoIds.School;

    /// <summary>All of it or nothing. Where it stands for this day already, one cheap question is all.</summary>
    /// <returns>Whether it was loaded.</returns>
    public async Task<bool> LoadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await IsLoadedAsync(db, today, cancellationToken))
        {
            return false;
        }

        var contents = new DemoContents(today);
        foreach (var (key, sheet) in contents.Years.SelectMany(year => year.Materials.Contents))
        {
            await store.PutAsync(key, sheet, cancellationToken);
        }

        return await db.WriteAsync(token => ReplaceAsync(db, contents, today, token), cancellationToken);
    }

    private static Task<bool> IsLoadedAsync(DiaryDbContext db, DateOnly today, CancellationToken cancellationToken) =>
        db.DemoLoads.AnyAsync(
            load => load.SchoolId == DemoIds.School && load.LoadedFor == today && load.Edition == Edition,
            cancellationToken
        );

    private static async Task<bool> ReplaceAsync(
        DiaryDbContext db,
        DemoContents contents,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancellationToken)
            : null;
        if (!await ClaimAsync(db, today, cancellationToken))
        {
            return false;
        }

        var kept = await new DemoEraser(db).ClearAsync(cancellationToken);
        await new DemoWriter(db).WriteAsync(contents, kept, cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return true;
    }

    /// <summary>Of hosts that start together one loads; the others wait here for its commit, and find it done.</summary>
    private static async Task<bool> ClaimAsync(
        DiaryDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO demo_loads (school_id, loaded_for, edition) VALUES ({DemoIds.School}, {today}, {Edition})
            ON CONFLICT (school_id) DO UPDATE SET loaded_for = excluded.loaded_for, edition = excluded.edition
            WHERE demo_loads.loaded_for <> excluded.loaded_for OR demo_loads.edition <> excluded.edition
            """,
            cancellationToken
        ) > 0;
}
