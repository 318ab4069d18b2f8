using System.Security.Cryptography;
using Diary.Domain.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Diary.Testing.Databases;

/// <summary>An empty database of each kind, migrated once for the whole test process and copied for every test.</summary>
internal static class Templates
{
    public static readonly Lazy<Task<string>> Sqlite = new(MakeSqliteAsync);

    public static readonly Lazy<Task<string>> PostgreSql = new(MakePostgreSqlAsync);

    private static async Task<string> MakeSqliteAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("diary-template-").FullName, "template.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, true);
        await using (var database = TestDatabase.At(DatabaseProvider.Sqlite, $"Data Source={file}", Nothing))
        {
            await database.MigrateAsync();
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

    private static async Task<string> MakePostgreSqlAsync()
    {
        var name = "diary_template_" + RandomNumberGenerator.GetHexString(8, lowercase: true);
        await TestDatabase.ExecuteAsync($"CREATE DATABASE {name}");
        var connectionString = await TestDatabase.NamedAsync(name);
        await using (var database = TestDatabase.At(DatabaseProvider.PostgreSql, connectionString, Nothing))
        {
            await database.MigrateAsync();
        }

        NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
        return name;
    }

    private static Task Nothing() => Task.CompletedTask;
}
