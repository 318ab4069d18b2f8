using Diary.Benchmarks.Load;
using Diary.Testing.Processes;

namespace Diary.Benchmarks.Hosts;

/// <summary>The published host under webhook, as it runs on a server.</summary>
internal static class BenchedHost
{
    private static readonly string Folder = Path.Combine(SourceTree.Artifacts, "benchmarks", "host");

    public static Task<string> PublishAsync() => HostProcess.PublishAsync(Folder);

    public static HostProcess Start(string program, StubTelegram telegram, Dictionary<string, string> database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        return HostProcess.Start(
            program,
            address,
            Path.Combine(SourceTree.Artifacts, "benchmarks", "host.log"),
            new Dictionary<string, string>(database)
            {
                ["Telegram:Mode"] = "Webhook",
                ["Telegram:Token"] = StubTelegram.Token,
                ["Telegram:ApiUrl"] = telegram.Address.GetLeftPart(UriPartial.Authority),
                ["Telegram:PublicUrl"] = address.GetLeftPart(UriPartial.Authority),
                ["Telegram:WebhookSecret"] = WebhookConnection.Secret,
            }
        );
    }

    public static Dictionary<string, string> OnPostgreSql(string connectionString) =>
        new() { ["Database:Provider"] = "PostgreSql", ["ConnectionStrings:Diary"] = connectionString };

    public static Dictionary<string, string> OnSqlite(string file) =>
        new()
        {
            ["Database:Provider"] = "Sqlite",
            ["ConnectionStrings:Diary"] = $"Data Source={file}",
            ["Demo:Enabled"] = "true",
        };
}
