using System.Globalization;
using System.Net;
using Diary.Bot.Host.Startup;
using Diary.Dialogs.Understanding;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Diary.Testing.Hosts;

/// <summary>One host of the diary, whole and on a real port, as the program starts it.</summary>
public sealed class RunningDiary : IAsyncDisposable
{
    private const string WebhookSecret = "a-secret-of-the-tests";

    /// <summary>Tests break turns on purpose: to read why one broke otherwise, set the variable to "Error".</summary>
    private const string LogVariable = "DIARY_TEST_LOG";

    private static readonly string LogLevel = Environment.GetEnvironmentVariable(LogVariable) ?? "Fatal";
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    /// <summary>It never changes and takes a second to make: one for all hosts.</summary>
    private static readonly Lazy<UtteranceReader> Understanding = new(UtteranceReader.Create);

    private readonly string _files;
    private bool _isStopped;

    private RunningDiary(WebApplication app, int port, string files)
    {
        App = app;
        Port = port;
        _files = files;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
    }

    public WebApplication App { get; }

    public int Port { get; }

    public Uri Address { get; }

    /// <summary>When it returns, the host is ready to answer.</summary>
    internal static async Task<RunningDiary> StartAsync(DiaryWorld world, DiarySettings settings)
    {
        var port = settings.Port == 0 ? FreePort.Next() : settings.Port;
        var files = Directory.CreateTempSubdirectory("diary-files-").FullName;
        var app = DiaryHost.Build(
            [.. Configuration(world, settings, port, files).Select(pair => $"--{pair.Key}={pair.Value}")],
            builder =>
            {
                if (!settings.ClockRuns)
                {
                    builder.Services.AddSingleton<TimeProvider>(world.Clock);
                }

                builder.Services.AddSingleton(_ => Understanding.Value);
                builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Patience);
                settings.Configure?.Invoke(builder);
            }
        );
        var host = new RunningDiary(app, port, files);
        await app.StartAsync();
        await host.ReadyAsync();
        return host;
    }

    /// <summary>Stops it; what it had under way has as long as the settings say.</summary>
    public async Task StopAsync()
    {
        if (!_isStopped)
        {
            _isStopped = true;
            await App.StopAsync();
            await App.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_files, recursive: true);
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(StartPatience);
        while (true)
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return;
            }

            await Task.Delay(Glance, patience.Token);
        }
    }

    private static Dictionary<string, string> Configuration(
        DiaryWorld world,
        DiarySettings settings,
        int port,
        string files
    )
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var configuration = new Dictionary<string, string>
        {
            ["environment"] = Environments.Development,
            ["Urls"] = address,
            ["Database:Provider"] = world.Database.Options.Provider.ToString(),
            ["ConnectionStrings:Diary"] = world.Database.Options.ConnectionString,
            ["Demo:Enabled"] = settings.IsDemo ? "true" : "false",
            ["Files:Path"] = files,
            ["Clock:StartAt"] = TestDay.Afternoon.ToString("O", CultureInfo.InvariantCulture),
            ["Telegram:Mode"] = settings.Telegram.ToString(),
            ["Telegram:Token"] = world.Telegram.Token,
            ["Telegram:ApiUrl"] = world.Telegram.ApiUrl,
            ["Telegram:PublicUrl"] = address,
            ["Telegram:WebhookSecret"] = WebhookSecret,
            ["Telegram:PollingTimeout"] = "00:00:10",
            ["Serilog:MinimumLevel:Default"] = LogLevel,
            ["Serilog:MinimumLevel:Override:Microsoft"] = LogLevel,
            ["Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime"] = LogLevel,
        };
        foreach (var (key, value) in settings.More)
        {
            configuration[key] = value;
        }

        return configuration;
    }
}
