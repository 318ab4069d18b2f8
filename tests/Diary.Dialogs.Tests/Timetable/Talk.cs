using System.Text.Json;
using Diary.Dialogs.Demo;
using Diary.Dialogs.Files;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Talks;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Testing.Databases;
using Diary.Testing.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Dialogs.Timetable;

/// <summary>
/// One person's chat with the bot: an activity goes in, the words and the buttons that come out are kept. Between two
/// turns only the state's JSON remains. What the dialogs ask of the database is counted.
/// </summary>
internal sealed class Talk(TestDatabase database, FakeTimeProvider clock, string userKey, string locale = "ru")
{
    public const string Channel = "telegram";

    private static readonly Lazy<UtteranceReader> Understanding = new(UtteranceReader.Create);
    private static readonly Lazy<TemplateRenderer> Templates = new(() =>
        new TemplateRenderer(TemplateFolder.BesideTheProgram())
    );
    private string? _state;
    private int _messages;

    /// <summary>What the bot said last, as plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The first line of it.</summary>
    public string FirstLine => Text.Split('\n')[0];

    public IReadOnlyList<MarkupButton> Buttons { get; private set; } = [];

    public int Statements { get; private set; }

    /// <summary>A turn of nobody in particular, for what is read off the words alone.</summary>
    public static TurnContext Turn(string text) =>
        new(
            new Activity { Type = ActivityTypes.Message, Text = text },
            new ConversationReference(Channel, "nobody", "nobody"),
            new ConversationState(),
            null,
            new TurnTools(
                Understanding.Value,
                Templates.Value,
                new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)),
                TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")
            )
        );

    /// <returns>What the bot answers.</returns>
    public Task<string> SayAsync(string text) => TurnAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>Presses the button whose title has this in it.</summary>
    public Task<string> PressAsync(string title)
    {
        var button =
            Buttons.FirstOrDefault(button => button.Title.Contains(title, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException(
                $"No button «{title}» among: {string.Join(" | ", Buttons.Select(button => button.Title))}"
            );
        return PressCodeAsync(button.Value!);
    }

    /// <summary>Sends a button's code, also one that no button has.</summary>
    public Task<string> PressCodeAsync(string code) =>
        TurnAsync(new Activity { Type = ActivityTypes.Message, Value = JsonSerializer.SerializeToElement(code) });

    private async Task<string> TurnAsync(Activity activity)
    {
        var trips = new RoundTrips();
        await using var services = Services(trips);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DiaryDbContext>();
        await using var viewers = database.CreateDbContext();
        var viewer = await new ViewerReader(viewers).FindAsync(
            Channel,
            userKey,
            clock.GetUtcNow(),
            CancellationToken.None
        );
        var turn = new TurnContext(
            activity with
            {
                Id = (++_messages).ToString(System.Globalization.CultureInfo.InvariantCulture),
                Locale = locale,
            },
            new ConversationReference(Channel, userKey, userKey),
            ConversationState.Read(_state),
            locale == "ru" ? viewer : viewer! with { Language = locale },
            scope.ServiceProvider.GetRequiredService<TurnTools>()
        );
        await scope.ServiceProvider.GetRequiredService<DiaryBot>().RunAsync(turn, CancellationToken.None);
        Statements = trips.Commands.Count;
        await db.SaveChangesAsync();
        _state = turn.State.Write();
        Keep(turn);
        return Text;
    }

    private void Keep(TurnContext turn)
    {
        var said = turn
            .Outgoing.Where(activity => activity.Text is not null)
            .Select(activity => MarkupDocument.Parse(activity.Text!))
            .ToList();
        Text = string.Join('\n', said.Select(document => PlainTextEncoder.Encode(document)));
        Buttons = [.. said.SelectMany(document => document.Buttons).SelectMany(row => row)];
    }

    private ServiceProvider Services(RoundTrips trips)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddDiaryDomain(database.Options).AddDiaryDialogs(new DemoSettings(false));
        services.AddSingleton(Understanding.Value);
        services.AddSingleton(Templates.Value);
        services.AddSingleton<IFileStore>(new MemoryFileStore(clock));
        services.AddSingleton<IFileScanner>(new SampleScanner());
        services.AddSingleton(new FileLimits());
        services.AddSingleton<IAttachmentSource>(new SentFiles());
        trips.AddTo(services);
        return services.BuildServiceProvider();
    }
}
