using System.Globalization;
using System.Security.Cryptography;
using Diary.Testing.Databases;
using Diary.Testing.Processes;
using Microsoft.Data.Sqlite;

namespace Diary.Faults.Machinery;

/// <summary>A database of the real kind, with the demonstration school in it.</summary>
public sealed class FaultDatabase : IAsyncDisposable
{
    private const string Template = "diary_template";
    private static readonly string Folder = Path.Combine(SourceTree.Artifacts, "faults");
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteAsync);
    private static readonly Lazy<Task<OwnPostgreSql>> Server = new(MakeServerAsync);
    private readonly string? _file;

    private FaultDatabase(DatabaseKind kind, string connectionString, OwnPostgreSql? server, string? file)
    {
        Kind = kind;
        ConnectionString = connectionString;
        PostgreSql = server;
        _file = file;
    }

    public DatabaseKind Kind { get; }

    public string ConnectionString { get; }

    /// <summary>The server, where there is one.</summary>
    public OwnPostgreSql? PostgreSql { get; }

    public static async Task<FaultDatabase> CreateAsync(DatabaseKind kind)
    {
        var name = "diary_" + RandomNumberGenerator.GetHexString(12, lowercase: true);
        if (kind is DatabaseKind.Sqlite)
        {
            var file = Path.Combine(Folder, name + ".db");
            File.Copy(await SqliteTemplate.Value, file);
            return new FaultDatabase(kind, $"Data Source={file}", null, file);
        }

        var server = await Server.Value;
        await server.ExecuteAsync("postgres", $"CREATE DATABASE {name} TEMPLATE {Template}");
        return new FaultDatabase(kind, server.ConnectionString(name), server, null);
    }

    public Dictionary<string, string> Settings(string? more = null) =>
        new()
        {
            ["Database:Provider"] = Kind.ToString(),
            ["ConnectionStrings:Diary"] = ConnectionString + more,
            ["Demo:Enabled"] = "true",
        };

    /// <summary>The servers of this process; the folders are left to the build.</summary>
    public static async Task StopServersAsync()
    {
        if (Server.IsValueCreated)
        {
            await (await Server.Value).DisposeAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            foreach (var suffix in new[] { "", "-wal", "-shm" })
            {
                File.Delete(_file + suffix);
            }
        }

        return ValueTask.CompletedTask;
    }

    private static async Task<string> MakeSqliteAsync()
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(
            Folder,
            string.Create(CultureInfo.InvariantCulture, $"template-{Environment.ProcessId}.db")
        );
        File.Delete(file);
        await LoadAsync(DatabaseKind.Sqlite, $"Data Source={file}");

        // What is still in the write-ahead log would be missing from a copy of the file.
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        await command.ExecuteNonQueryAsync();
        return file;
    }

    private static async Task<OwnPostgreSql> MakeServerAsync()
    {
        var folder = Path.Combine(
            Folder,
            string.Create(CultureInfo.InvariantCulture, $"postgres-{Environment.ProcessId}")
        );
        var server = await OwnPostgreSql.StartAsync(folder, "shared_buffers=128MB");
        await LoadAsync(DatabaseKind.PostgreSql, server.ConnectionString(Template));
        return server;
    }

    private static async Task LoadAsync(DatabaseKind kind, string connectionString) =>
        await Tool.RunAsync(
            "dotnet",
            [HostProcess.BuiltProgram, "demo"],
            new Dictionary<string, string>
            {
                ["Database__Provider"] = kind.ToString(),
                ["ConnectionStrings__Diary"] = connectionString,
                ["Demo__Enabled"] = "true",
            }
        );
}
