using Diary.Domain.Database.PostgreSql;
using Diary.Domain.Database.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Diary.Domain.Database;

public static class DatabaseSetup
{
    /// <summary>
    /// Adds the context of the configured provider: a factory, and one context per scope. What features register as
    /// <see cref="IInterceptor"/> takes part in every commit.
    /// </summary>
    public static IServiceCollection AddDiaryDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options);
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                AddSqlite(services, options.ConnectionString);
                break;
            case DatabaseProvider.PostgreSql:
                AddPostgreSql(services, options.ConnectionString);
                break;
        }

        services.AddScoped(provider =>
            provider.GetRequiredService<IDbContextFactory<DiaryDbContext>>().CreateDbContext()
        );
        services.AddSingleton<IInterceptor, DatabaseTime>();
        services.AddSingleton<Migrator>();
        return services;
    }

    private static void AddSqlite(IServiceCollection services, string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        services.AddPooledDbContextFactory<SqliteDiaryDbContext>(
            (provider, builder) =>
                builder
                    .UseSqlite(connectionString)
                    .AddInterceptors(new SqlitePragmas(), new SqliteParameters())
                    .AddInterceptors(provider.GetServices<IInterceptor>())
                    .ReplaceService<IModificationCommandBatchFactory, SqliteBatches>()
        );
        services.AddSingleton<IDbContextFactory<DiaryDbContext>, Factory<SqliteDiaryDbContext>>();
    }

    private static void AddPostgreSql(IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => PostgreSqlConnections.Open(connectionString));
        services.AddPooledDbContextFactory<PostgreSqlDiaryDbContext>(
            (provider, builder) =>
                builder
                    .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
                    .AddInterceptors(provider.GetServices<IInterceptor>())
        );
        services.AddSingleton<IDbContextFactory<DiaryDbContext>, Factory<PostgreSqlDiaryDbContext>>();
    }

    private sealed class Factory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<DiaryDbContext>
        where TContext : DiaryDbContext
    {
        public DiaryDbContext CreateDbContext() => contexts.CreateDbContext();

        public async Task<DiaryDbContext> CreateDbContextAsync(CancellationToken cancellationToken) =>
            await contexts.CreateDbContextAsync(cancellationToken);
    }
}
