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
using Diary.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Dialogs.Attendance;

/// <summary>
/// One person's chat with the bot over a database: an activity in, activities out, the state through JSON in between.
/// Only the wire is missing.
/// </summary>
internal sealed class Chat : IAsyncDisposable
{
    public const string Channel = ChannelNames.Telegram;
    private readonly ServiceProvider _services;
    private readonly string _userKey;
    private readonly RoundTrips _trips = new();
    private string? _state;
    private int _messages;

    public Chat(TestDatabase database, FakeTimeProvider clock, string userKey)
    {
        _userKey = userKey;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddDiaryDomain(database.Options)
            .AddDiaryDialogs(new DemoSettings(false))
            .AddSingleton(Reading.Reader)
            .AddScoped<DiaryDbContext>(_ => _trips.Open(database))
            .BuildServiceProvider();
    }

    /// <summary>What the bot said in its last turn.</summary>
    public IReadOnlyList<Activity> Answer { get; private set; } = [];

    /// <summary>The statements of the last turn: who asks, what was read, what was written.</summary>
    public IReadOnlyList<string> Statements { get; private set; } = [];

    /// <summary>All that was said in the last turn, as words.</summary>
    public string Text => string.Join('\n', Documents().Select(PlainTextEncoder.Encode));

    public IReadOnlyList<string> Buttons => [.. AllButtons().Select(button => button.Title)];

    public Task<string> SayAsync(string text) => TurnAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>Presses the button whose title begins so.</summary>
    public Task<string> PressAsync(string title)
    {
        var button = AllButtons().FirstOrDefault(b => b.Title.StartsWith(title, StringComparison.Ordinal));
        Assert.True(button is not null, $"No button «{title}» among {string.Join(" | ", Buttons)} under:\n{Text}");
        return PressCodeAsync(button.Value!);
    }

    public Task<string> PressCodeAsync(string code) =>
        TurnAsync(
            new Activity
            {
                Type = ActivityTypes.Message,
                ReplyToId = "1",
                Value = JsonSerializer.SerializeToElement(code),
            }
        );

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private async Task<string> TurnAsync(Activity activity)
    {
        var before = _trips.Commands.Count;
        await using var scope = _services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var tools = services.GetRequiredService<TurnTools>();
        var viewer = await services
            .GetRequiredService<ViewerReader>()
            .FindAsync(Channel, _userKey, tools.Clock.GetUtcNow(), CancellationToken.None);
        var turn = new TurnContext(
            activity with
            {
                Id = $"in{++_messages}",
                Locale = "ru-RU",
                From = new ChannelAccount(_userKey),
            },
            new ConversationReference(Channel, _userKey, _userKey),
            ConversationState.Read(_state),
            viewer,
            tools
        );
        await services.GetRequiredService<DiaryBot>().RunAsync(turn, CancellationToken.None);
        _state = turn.State.Write();
        await services.GetRequiredService<DiaryDbContext>().SaveChangesAsync();
        Answer = turn.Outgoing;
        Statements = [.. _trips.Commands.Skip(before)];
        return Text;
    }

    private IEnumerable<MarkupDocument> Documents() =>
        Answer.Where(activity => activity.Text is not null).Select(activity => MarkupDocument.Parse(activity.Text!));

    private IEnumerable<MarkupButton> AllButtons() =>
        Documents().SelectMany(document => document.Buttons).SelectMany(row => row);
}
