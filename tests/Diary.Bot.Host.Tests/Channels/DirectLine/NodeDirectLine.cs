using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>The unmodified client from npm in a process of Node, told what to do and listened to line by line.</summary>
internal sealed class NodeDirectLine : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<JsonObject> _told = [];
    private int _read;

    private NodeDirectLine(Process process) => _process = process;

    public static NodeDirectLine Start()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "webclients.path");
        var start = new ProcessStartInfo("node", "directline.mjs")
        {
            WorkingDirectory = File.ReadAllText(folder).Trim(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new NodeDirectLine(Process.Start(start)!);
    }

    public async Task CommandAsync(object command) =>
        await _process.StandardInput.WriteLineAsync(System.Text.Json.JsonSerializer.Serialize(command));

    /// <summary>The next thing told that fits; what was told before it is passed over.</summary>
    public async Task<JsonObject> WaitForAsync(Func<JsonObject, bool> fits)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            for (; _read < _told.Count; _read++)
            {
                if (fits(_told[_read]))
                {
                    return _told[_read++];
                }
            }

            var line =
                await _process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException("The client ended.");
            _told.Add(JsonNode.Parse(line)!.AsObject());
        }
    }

    public Task<JsonObject> WaitForTextAsync(string text) =>
        WaitForAsync(told => (string?)told["told"] == "activity" && (string?)told["activity"]!["text"] == text);

    public Task<JsonObject> WaitForToldAsync(string what) => WaitForAsync(told => (string?)told["told"] == what);

    /// <summary>How often these words came, to see that nothing is brought twice.</summary>
    public int CountOf(string text) =>
        _told.Count(told => (string?)told["told"] == "activity" && (string?)told["activity"]!["text"] == text);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
    }
}
