using System.Net.Http.Headers;
using Diary.Bot.Host.Files;
using Diary.Bot.Host.WebApp;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Diary.Testing.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Direct Line and the page on a real port, over a real database, with <see cref="EchoBot"/> behind them.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-installation-of-40-chars";
    public const string AllowedOrigin = "https://portal.school.example";

    private readonly TestDatabase _database;
    private readonly WebApplication _app;
    private readonly string _files;

    private DirectLineHost(TestDatabase database, WebApplication app, string files)
    {
        _database = database;
        _app = app;
        _files = files;
        Address = new Uri(app.Urls.Single() + "/");
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public ShiftedClock Clock => _app.Services.GetRequiredService<ShiftedClock>();

    public IServiceProvider Services => _app.Services;

    public static async Task<DirectLineHost> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, bool withSecret = true)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var files = Directory.CreateTempSubdirectory("diary-files-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["DirectLine:Secret"] = withSecret ? Secret : null,
                ["DirectLine:AllowedOrigins:0"] = AllowedOrigin,
                ["Files:Path"] = files,
            }
        );

        builder.Services.AddSingleton<ShiftedClock>();
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<ShiftedClock>());
        builder.Services.AddSingleton<IDbContextFactory<DiaryDbContext>>(database);
        builder.Services.AddSingleton<ConversationBell>().AddSingleton<TranscriptBell>();
        builder.Services.AddSingleton<Inbox>().AddSingleton<Transcript>().AddSingleton<ConversationReader>();
        builder.Services.AddFiles(builder.Configuration).AddDirectLine(builder.Configuration).AddWebApp();
        builder.Services.AddHostedService<EchoBot>();

        var app = builder.Build();
        app.UseDirectLine();
        app.MapDirectLine();
        app.MapWebApp();
        await app.StartAsync();
        return new DirectLineHost(database, app, files);
    }

    public static HttpRequestMessage Request(HttpMethod method, string path, string? token, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, "/v3/directline/" + path) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return request;
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? token,
        HttpContent? content = null
    ) => await Client.SendAsync(Request(method, path, token, content), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }
}

/// <summary>The real clock, which a test can move forward.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private TimeSpan _shift;

    public void Advance(TimeSpan by) => _shift += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
