using System.Text.Json;
using Diary.Dialogs.Demo;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain;
using Diary.Domain.Access;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Dialogs.Marks;

/// <summary>
/// People talk to the bot over a real database: an activity in, what a person sees out. What is remembered between two
/// messages goes through JSON, as it does between two turns of the host.
/// </summary>
internal sealed class JournalTalk : IAsyncDisposable
{
    private const string Channel = ChannelNames.Telegram;
    private static readonly Lazy<UtteranceReader> Reader = new(UtteranceReader.Create);
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly FakeTimeProvider _clock;
    private readonly Dictionary<string, string> _states = [];
    private readonly Dictionary<string, IReadOnlyList<MarkupButton>> _buttons = [];

    private JournalTalk(TestDatabase database, FakeTimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddDiaryDomain(database.Options);
        services.AddDiaryDialogs(new DemoSettings(false));
        services.AddSingleton(_ => Reader.Value);
        services.AddScoped<RoundTrips>();
        services.AddScoped(provider => provider.GetRequiredService<RoundTrips>().Open(_database));
        _services = services.BuildServiceProvider();
    }

    public TestDatabase Database => _database;

    /// <summary>How many statements the last turn took, its commit included.</summary>
    public IReadOnlyList<string> Statements { get; private set; } = [];

    public static async Task<JournalTalk> OpenAsync(DatabaseKind kind, SchoolBuilder school, FakeTimeProvider clock)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await school.SaveAsync(database);
        return new JournalTalk(database, clock);
    }

    public Task<Heard> SayAsync(string user, string text, string locale = "ru") =>
        TurnAsync(
            user,
            new Activity
            {
                Type = ActivityTypes.Message,
                Text = text,
                Locale = locale,
            }
        );

    /// <summary>Presses a button of the last answer by its words.</summary>
    public Task<Heard> PressAsync(string user, string title)
    {
        var shown = _buttons.GetValueOrDefault(user, []);
        var button = shown.FirstOrDefault(each => each.Title.Contains(title, StringComparison.Ordinal));
        Assert.True(
            button is not null,
            $"No button «{title}» among {string.Join(" | ", shown.Select(each => each.Title))}"
        );
        return PressCodeAsync(user, button.Value!);
    }

    /// <summary>Sends a button's code, whether or not anybody was shown it.</summary>
    public Task<Heard> PressCodeAsync(string user, string code) =>
        TurnAsync(
            user,
            new Activity
            {
                Type = ActivityTypes.Message,
                ReplyToId = "1",
                Value = JsonSerializer.SerializeToElement(code),
            }
        );

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<Heard> TurnAsync(string user, Activity activity)
    {
        await using var scope = _services.CreateAsyncScope();
        var viewer = await scope
            .ServiceProvider.GetRequiredService<ViewerReader>()
            .FindAsync(Channel, user, _clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var turn = new TurnContext(
            activity,
            new ConversationReference(Channel, user, user),
            ConversationState.Read(_states.GetValueOrDefault(user)),
            viewer,
            scope.ServiceProvider.GetRequiredService<TurnTools>()
        );
        await scope
            .ServiceProvider.GetRequiredService<DiaryBot>()
            .RunAsync(turn, TestContext.Current.CancellationToken);
        await scope
            .ServiceProvider.GetRequiredService<DiaryDbContext>()
            .SaveChangesAsync(TestContext.Current.CancellationToken);
        _states[user] = turn.State.Write();
        Statements = scope.ServiceProvider.GetRequiredService<RoundTrips>().Commands;
        var heard = Heard.Of(turn.Outgoing);
        _buttons[user] = heard.Buttons;
        return heard;
    }
}

/// <summary>What a person sees: the words of all messages, and the buttons of the last.</summary>
internal sealed record Heard(string Text, IReadOnlyList<MarkupButton> Buttons)
{
    public static Heard Of(IEnumerable<Activity> outgoing)
    {
        var documents = outgoing
            .Where(activity => activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate)
            .Select(activity => MarkupDocument.Parse(activity.Text!))
            .ToList();
        var buttons = documents.SelectMany(document => document.Buttons).SelectMany(row => row).ToList();
        Assert.All(
            buttons,
            button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Value ?? ""), 0, 64)
        );
        return new Heard(string.Join("\n", documents.Select(PlainTextEncoder.Encode)), buttons);
    }

    public void Shows(params string[] parts) =>
        Assert.All(
            parts,
            part => Assert.True(Text.Contains(part, StringComparison.Ordinal), $"No «{part}» in:\n{Text}")
        );

    public void Hides(params string[] parts) =>
        Assert.All(parts, part => Assert.False(Text.Contains(part, StringComparison.Ordinal), $"«{part}» in:\n{Text}"));
}
