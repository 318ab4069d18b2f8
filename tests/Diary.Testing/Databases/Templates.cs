using System.Collections.Concurrent;
using System.Security.Cryptography;
using Diary.Domain.Database;
using Diary.Domain.Demo;
using Diary.Testing.Files;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Diary.Testing.Databases;

/// <summary>A database of each kind and contents, made once for the whole test process and copied for every test.</summary>
internal static class Templates
{
    private static readonly ConcurrentDictionary<(DatabaseKind, DatabaseContents), Lazy<Task<string>>> Made = new();

    /// <returns>The file, or the database's name.</returns>
    public static Task<string> OfAsync(DatabaseKind kind, DatabaseContents contents) =>
        Made.GetOrAdd((kind, contents), _ => new Lazy<Task<string>>(() => MakeAsync(kind, contents))).Value;

    private static Task<string> MakeAsync(DatabaseKind kind, DatabaseContents contents) =>
        kind switch
        {
            DatabaseKind.Sqlite => MakeSqliteAsync(contents),
            DatabaseKind.PostgreSql => MakePostgreSqlAsync(contents),
        };

    private static async Task<string> MakeSqliteAsync(DatabaseContents contents)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("diary-template-").FullName, "template.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, true);
        await using (var database = TestDatabase.At(DatabaseProvider.Sqlite, $"Data Source={file}", Nothing))
        {
            await FillAsync(database, contents);
        }

        // What is still in the write-ahead log would be missing from a copy of the file.
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        await command.ExecuteNonQueryAsync();
        SqliteConnection.ClearPool(connection);
        return file;
    }

    private static async Task<string> MakePostgreSqlAsync(DatabaseContents contents)
    {
        var name = "diary_template_" + RandomNumberGenerator.GetHexString(8, lowercase: true);
        await TestDatabase.ExecuteAsync($"CREATE DATABASE {name}");
        var connectionString = await TestDatabase.NamedAsync(name);
        await using (var database = TestDatabase.At(DatabaseProvider.PostgreSql, connectionString, Nothing))
        {
            await FillAsync(database, contents);
        }

        NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
        return name;
    }

    private static async Task FillAsync(TestDatabase database, DatabaseContents contents)
    {
        await database.MigrateAsync();
        if (contents is DatabaseContents.DemonstrationSchool)
        {
            var store = new MemoryFileStore(TimeProvider.System);
            await new DemoSchool(database, store).LoadAsync(TestDay.Today, CancellationToken.None);
        }
    }

    private static Task Nothing() => Task.CompletedTask;
}
