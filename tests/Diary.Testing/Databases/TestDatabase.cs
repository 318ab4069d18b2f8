using System.Globalization;
using System.Security.Cryptography;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Diary.Testing.Databases;

/// <summary>
/// A fresh database of one kind, at this release's schema, dropped at the end. Use it as
/// <c>await using var database = await TestDatabase.CreateAsync(kind)</c>.
/// </summary>
public sealed class TestDatabase : IDbContextFactory<DiaryDbContext>, IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Func<Task> _drop;

    private TestDatabase(DatabaseOptions options, Func<Task> drop)
    {
        Options = options;
        _drop = drop;
        _services = new ServiceCollection().AddDiaryDatabase(options).AddAuditChain().BuildServiceProvider();
    }

    public DatabaseOptions Options { get; }

    public static async Task<TestDatabase> CreateAsync(
        DatabaseKind kind,
        DatabaseContents contents = DatabaseContents.Nothing
    )
    {
        var name = "diary_" + RandomNumberGenerator.GetHexString(16, lowercase: true);
        var template = await Templates.OfAsync(kind, contents);
        return kind switch
        {
            DatabaseKind.Sqlite => InFile(name, template),
            DatabaseKind.PostgreSql => await OnServerAsync(name, template),
        };
    }

    public DiaryDbContext CreateDbContext() =>
        _services.GetRequiredService<IDbContextFactory<DiaryDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _drop();
    }

    internal DbContextOptions<TContext> OptionsOf<TContext>()
        where TContext : DbContext => _services.GetRequiredService<DbContextOptions<TContext>>();

    internal Task MigrateAsync() => _services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);

    private static TestDatabase InFile(string name, string template)
    {
        var file = Path.Combine(Path.GetTempPath(), name + ".db");
        File.Copy(template, file);
        return At(DatabaseProvider.Sqlite, $"Data Source={file}", () => DeleteAsync(file));
    }

    private static async Task<TestDatabase> OnServerAsync(string name, string template)
    {
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return At(
            DatabaseProvider.PostgreSql,
            await NamedAsync(name),
            () => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        );
    }

    internal static TestDatabase At(DatabaseProvider provider, string connectionString, Func<Task> drop) =>
        new(new DatabaseOptions { Provider = provider, ConnectionString = connectionString }, drop);

    internal static async Task<string> NamedAsync(string name) =>
        new NpgsqlConnectionStringBuilder(await PostgreSqlServer.ConnectionStringAsync())
        {
            Database = name,
            MaxPoolSize = 32,
        }.ConnectionString;

    internal static async Task ExecuteAsync(FormattableString statement)
    {
        await using var connection = new NpgsqlConnection(await PostgreSqlServer.ConnectionStringAsync());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement.ToString(CultureInfo.InvariantCulture);
        await command.ExecuteNonQueryAsync();
    }

    private static Task DeleteAsync(string file)
    {
        SqliteConnection.ClearPool(new SqliteConnection($"Data Source={file}"));
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(file + suffix);
        }

        return Task.CompletedTask;
    }
}
