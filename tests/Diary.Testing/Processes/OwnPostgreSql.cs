using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Diary.Testing.Processes;

/// <summary>
/// A PostgreSQL server of our own that keeps what it commits: synchronous commits, real flushes. It can be stopped, killed
/// and started again.
/// </summary>
public sealed class OwnPostgreSql : IAsyncDisposable
{
    private const string User = "postgres";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly string _folder;
    private readonly string[] _settings;
    private Process? _server;

    private OwnPostgreSql(string folder, string[] settings)
    {
        _folder = folder;
        _settings = settings;
        Port = FreePort.Next();
    }

    public int Port { get; }

    /// <summary>The process that all others of the server descend from.</summary>
    public int Id => _server?.Id ?? throw new InvalidOperationException("The server does not run.");

    public string LogFile => Path.Combine(_folder, "server.log");

    public static string Binaries { get; } = FindBinaries();

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Starts the server in the folder; a data directory that is there already is gone on with.</summary>
    /// <param name="settings">Such as <c>shared_buffers=256MB</c>.</param>
    public static async Task<OwnPostgreSql> StartAsync(string folder, params string[] settings)
    {
        Directory.CreateDirectory(folder);
        var server = new OwnPostgreSql(folder, settings);
        if (!Directory.Exists(server.Data))
        {
            await InitializeAsync(folder, server.Data);
        }

        await server.ComeUpAsync();
        return server;
    }

    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Port,
            Username = User,
            Database = database,
        }.ConnectionString;

    /// <summary>Starts it again after a stop or a kill, and waits until it answers.</summary>
    public async Task ComeUpAsync()
    {
        File.Delete(Path.Combine(Data, "postmaster.pid"));
        var arguments = Settings().SelectMany(setting => new[] { "-c", setting });
        _server = StartAsUser(Path.Combine(Binaries, "postgres"), _folder, ["-D", Data, .. arguments]);
        Signals.DieWithUs(_server.Id, Signals.Interrupt);
        await AnsweringAsync();
    }

    /// <summary>Fast: clients are cut off, what is not committed is rolled back.</summary>
    public Task StopAsync() => EndAsync(Signals.Interrupt);

    /// <summary>kill -9 of the postmaster; its children notice and go too.</summary>
    public Task KillAsync() => EndAsync(Signals.Kill);

    public async Task ExecuteAsync(string database, string statements)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false })
        {
            await StopAsync();
        }
    }

    private IEnumerable<string> Settings() =>
        [
            string.Create(CultureInfo.InvariantCulture, $"port={Port}"),
            "listen_addresses=127.0.0.1",
            $"unix_socket_directories={_folder}",
            "max_connections=200",
            .. _settings,
        ];

    private async Task EndAsync(string signal)
    {
        await Signals.SendAsync(Id, signal);
        await _server!.WaitForExitAsync();
        _server.Dispose();
        _server = null;
    }

    private async Task AnsweringAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await ExecuteAsync(User, "SELECT 1");
                return;
            }
            catch (NpgsqlException)
                when (_server is { HasExited: false } && Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(Pause);
            }
        }
    }

    private static async Task InitializeAsync(string folder, string data)
    {
        if (Environment.UserName == "root")
        {
            await Tool.RunAsync("chown", [User, folder]);
        }

        using var initdb = StartAsUser(
            Path.Combine(Binaries, "initdb"),
            folder,
            ["-D", data, "-U", User, "--auth=trust", "--locale=C.UTF-8"]
        );
        await initdb.WaitForExitAsync();
        if (initdb.ExitCode != 0)
        {
            throw new InvalidOperationException($"initdb ended with {initdb.ExitCode} in {folder}.");
        }
    }

    /// <summary>PostgreSQL refuses to run as root: then the user postgres runs it, and stays our own child.</summary>
    private static Process StartAsUser(string program, string folder, IEnumerable<string> arguments)
    {
        IEnumerable<string> whole =
            Environment.UserName == "root"
                ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--init-groups", program, .. arguments]
                : [program, .. arguments];
        var log = Path.Combine(folder, "server.log");
        // The shell becomes the program: it only opens the log.
        return Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1 </dev/null", log, .. whole])
            {
                WorkingDirectory = folder,
            }
        )!;
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
            : throw new InvalidOperationException("There is no PostgreSQL here: apt-get install postgresql.");
}
