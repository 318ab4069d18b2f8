using System.Diagnostics;
using System.Net;

namespace Diary.Testing.Processes;

/// <summary>The real host in a process of its own, which can be stopped, killed and started again.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly Process _process;
    private readonly StreamWriter _log;

    private HostProcess(Process process, Uri address, string logFile)
    {
        _process = process;
        Address = address;
        LogFile = logFile;
        _log = new StreamWriter(File.Open(logFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite));
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public string LogFile { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>What it ended with.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Where the build of this configuration put the program.</summary>
    public static string BuiltProgram { get; } =
        Path.Combine(SourceTree.Artifacts, "bin", "Diary.Bot.Host", "release", "Diary.Bot.Host.dll");

    /// <summary>Publishes the program, as it is put on a server.</summary>
    /// <returns>The program.</returns>
    public static async Task<string> PublishAsync(string folder)
    {
        await Tool.RunAsync(
            "dotnet",
            [
                "publish",
                Path.Combine(SourceTree.Root, "src", "Diary.Bot.Host"),
                "--configuration",
                "Release",
                "--output",
                folder,
                "--nologo",
                "--verbosity",
                "quiet",
            ]
        );
        return Path.Combine(folder, "Diary.Bot.Host.dll");
    }

    /// <param name="settings">Configuration by its keys, with colons.</param>
    public static HostProcess Start(string program, Uri address, string logFile, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["Urls"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment.TryAdd("ASPNETCORE_ENVIRONMENT", "Production");
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start)!;
        Signals.DieWithUs(process.Id, Signals.Kill);
        return new HostProcess(process, address, logFile);
    }

    /// <summary>Waits until it says that it is ready to answer people.</summary>
    public async Task ReadyAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (await HealthAsync() != HttpStatusCode.OK)
        {
            if (HasExited || Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new InvalidOperationException($"The host is not ready. Its log is in {LogFile}.");
            }

            await Task.Delay(Pause);
        }
    }

    /// <summary>What <c>/health/ready</c> says; unavailable when nobody answers.</summary>
    public async Task<HttpStatusCode> HealthAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return HttpStatusCode.ServiceUnavailable;
        }
    }

    /// <summary>kill -9: nothing of it gets to finish anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As a service manager stops it: what is under way is finished.</summary>
    public async Task TerminateAsync()
    {
        await Signals.SendAsync(Id, Signals.Terminate);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        await _log.DisposeAsync();
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            lock (_log)
            {
                _log.WriteLine(line);
                _log.Flush();
            }
        }
    }
}
