using System.Diagnostics;
using Diary.Testing.Hosts;
using Npgsql;

namespace Diary.Testing.Databases;

/// <summary>
/// A real PostgreSQL for this test process: the one that <c>DIARY_TEST_POSTGRES</c> names, else one of our own in a
/// temporary folder, made with the machine's binaries and gone with the process.
/// </summary>
public static class PostgreSqlServer
{
    public const string Variable = "DIARY_TEST_POSTGRES";
    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>A connection string of the server's <c>postgres</c> database.</summary>
    public static Task<string> ConnectionStringAsync() => Server.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        var binaries = FindBinaries();
        var folder = Directory.CreateTempSubdirectory("diary-postgres-").FullName;
        var port = FreePort.Next();
        await RunAsync(await ScriptAsync(folder, binaries, port));
        var connectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Database = "postgres",
            IncludeErrorDetail = true,
        }.ConnectionString;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connectionString;
    }

    /// <summary>PostgreSQL refuses to run as root: then the user postgres runs it. It is stopped when we are gone.</summary>
    private static async Task<string> ScriptAsync(string folder, string binaries, int port)
    {
        var script = Path.Combine(folder, "start.sh");
        var user = Environment.UserName == "root" ? "runuser -u postgres --" : "";
        await File.WriteAllTextAsync(
            script,
            $"""
            set -e
            if [ -n "{user}" ]; then chown postgres "{folder}"; fi
            {user} "{binaries}/initdb" -D "{folder}/data" -U postgres --auth=trust --no-sync --locale=C.UTF-8 >"{folder}/initdb.log"
            {user} "{binaries}/pg_ctl" -D "{folder}/data" -w -l "{folder}/server.log" -o "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=128MB" start >"{folder}/start.log"
            nohup sh -c 'while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 1; done; {user} "{binaries}/pg_ctl" -D "{folder}/data" -m immediate stop; rm -rf "{folder}"' >/dev/null 2>&1 &
            """
        );
        return script;
    }

    private static async Task RunAsync(string script)
    {
        using var process = Process.Start(
            new ProcessStartInfo("bash", script) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"PostgreSQL did not start; the logs are in {Path.GetDirectoryName(script)}."
            );
        }
    }

    private static string FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
        && Directory
            .GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(path => int.TryParse(Path.GetFileName(path), out var version) ? version : 0)
            .Select(path => Path.Combine(path, "bin"))
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")))
            is { } binaries
            ? binaries
            : throw new InvalidOperationException(
                $"The tests need a real PostgreSQL: install one (apt-get install postgresql) or name a server in {Variable}."
            );
}
