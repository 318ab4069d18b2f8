using System.Diagnostics;
using System.Text.RegularExpressions;
using Diary.Bot.Host.Conversations;
using Diary.Bot.Host.Delivery;
using Diary.Domain.Conversations;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;
using Diary.Testing.Processes;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;

namespace Diary.Bot.Host.Startup;

/// <summary>
/// Whoever runs the diary sees how it is: in the metrics, in the log, in traces and from the verb doctor. Meters and traces
/// are the process's, so no other test runs beside these.
/// </summary>
[Collection(Alone.Name)]
public sealed partial class ObservationTests
{
    public static TheoryData<DatabaseKind> Kinds => [.. Enum.GetValues<DatabaseKind>()];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_metrics_tell_of_turns_sends_retries_dead_letters_the_queue_and_the_database(DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(Door.Telegram);
        diary.Script.Break("word");
        await ScriptedDiary.BeginAsync(parent, "word");
        await diary.PassTimeUntilAsync(() => diary.IsDoneAsync(parent));
        await parent.ReadAsync();
        string metrics;
        do
        {
            diary.World.Clock.Advance(TimeSpan.FromSeconds(3));
            metrics = await MetricsAsync(diary.World.Host);
        } while (Value(metrics, "diary_queue_dead") != 1);

        Assert.InRange(Value(metrics, "diary_turn_duration_seconds_count"), 2, 10);
        Assert.InRange(Value(metrics, "diary_turn_wait_seconds_count"), 2, 10);
        Assert.True(Value(metrics, "diary_turn_database_duration_seconds_sum") > 0);
        Assert.Equal(4, Value(metrics, "diary_retries_total", "what=\"turn\""));
        Assert.Equal(1, Value(metrics, "diary_dead_letters_total"));
        Assert.True(Value(metrics, "diary_sent_total", "result=\"Sent\"") >= 3);
        Assert.Equal(0, Value(metrics, "diary_queue_unanswered"));
        Assert.Equal(0, Value(metrics, "diary_queue_age_seconds"));
    }

    [Theory, EveryDoor]
    public async Task Every_line_about_a_message_has_its_code_and_none_has_its_words(Door door, DatabaseKind kind)
    {
        var lines = new CodedLines();
        var script = new TurnScript();
        await using var world = await DiaryWorld.CreateAsync(kind);
        await world.StartAsync(
            new DiarySettings
            {
                More = new Dictionary<string, string> { ["Serilog:MinimumLevel:Default"] = "Debug" },
                Configure = builder =>
                {
                    script.AddTo(builder);
                    builder.Services.AddSingleton<ILogEventSink>(lines);
                },
            }
        );
        using var parent = await world.MeetAsync(door, DemoRole.Parent);
        await parent.AskAsync("что задали Маше на завтра?");
        var broken = script.Break("word");
        await ScriptedDiary.BeginAsync(parent, "word");
        while (broken.Tries.Count < 5)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Stop);
        }

        var apology = Assert.Single(await parent.ReadAsync());
        var code = CodeInWords().Match(apology.Text).Groups["code"].Value;

        var failures = lines.All.Where(line => line.Exception is InvalidOperationException).ToList();
        Assert.Equal(5, failures.Count);
        Assert.All(failures, line => Assert.Equal(code, CodedLines.CodeOf(line)));
        foreach (var secret in new[] { "что задали", "Маш", "Мария", "Смирнова", world.Telegram.Token, "eyJ" })
        {
            Assert.DoesNotContain(
                lines.All,
                line => CodedLines.Text(line).Contains(secret, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    [Theory, EveryDoor]
    public async Task One_trace_leads_from_the_message_to_its_answer(Door door, DatabaseKind kind)
    {
        var spans = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MessageTrace.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(door);
        await parent.AskAsync("что задали на завтра?");

        var message = (await diary.InboxOfAsync(parent))[^1];
        var trace = spans.Where(span => span.TraceId.ToHexString() == message.Id.ToString("N")).ToList();
        Assert.Equal(["accept", "answer", "send"], trace.Select(span => span.OperationName).Order());
        Assert.Equal(
            MessageCode.Of(message),
            trace.Single(span => span.OperationName == "send").GetTagItem("diary.code")
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_doctor_says_what_waits_and_what_was_given_up(DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(Door.WebChat);
        diary.Script.Break("word");
        await ScriptedDiary.BeginAsync(parent, "word");
        await diary.PassTimeUntilAsync(() => diary.IsDoneAsync(parent));
        await diary.World.Host.StopAsync();

        var options = diary.World.Database.Options;
        var said = await Tool.RunAsync(
            "dotnet",
            [HostProcess.BuiltProgram, "doctor"],
            new Dictionary<string, string>
            {
                ["Database__Provider"] = options.Provider.ToString(),
                ["ConnectionStrings__Diary"] = options.ConnectionString,
            }
        );

        Assert.Contains("ok   configuration: complete", said, StringComparison.Ordinal);
        Assert.Contains(
            "ok   delivery: 0 messages wait, the oldest for 0 s; 0 answers are not sent; 1 dead letters.",
            said,
            StringComparison.Ordinal
        );
    }

    private static async Task<string> MetricsAsync(RunningDiary host)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        return await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), Stop);
    }

    /// <summary>The sum over all lines of this name that have the label.</summary>
    private static double Value(string metrics, string name, string label = "") =>
        metrics
            .Split('\n')
            .Where(line =>
                line.StartsWith(name + "{", StringComparison.Ordinal)
                || line.StartsWith(name + " ", StringComparison.Ordinal)
            )
            .Where(line => line.Contains(label, StringComparison.Ordinal))
            .Sum(line => double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex("код (?<code>[0-9A-F]{8})")]
    private static partial Regex CodeInWords();
}
