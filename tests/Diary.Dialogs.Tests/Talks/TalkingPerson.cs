using System.Text.Json;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Dialogs.Talks;

/// <summary>One chat of one person with the bot.</summary>
internal sealed class TalkingPerson(SchoolTalk talk, string userKey)
{
    private readonly List<Said> _said = [];
    private string? _state;
    private int _heard;

    /// <summary>The newest thing the bot said.</summary>
    public Said Last => _said[^1];

    /// <summary>How many statements the newest turn took, from the person's rights to the commit.</summary>
    public int Statements { get; private set; }

    /// <returns>The only thing that the bot says to it.</returns>
    public async Task<Said> SaysAsync(string text) => Assert.Single(await HearAsync(Message(text)));

    /// <returns>Everything that the bot says to it.</returns>
    public Task<IReadOnlyList<Said>> SaysAndHearsAsync(string text) => HearAsync(Message(text));

    public async Task<Said> SendsAsync(string name, byte[] content, string? text = null) =>
        Assert.Single(await SendsAndHearsAsync(name, content, text));

    /// <returns>Everything that the bot says to it.</returns>
    public Task<IReadOnlyList<Said>> SendsAndHearsAsync(string name, byte[] content, string? text = null) =>
        HearAsync(Message(text) with { Attachments = [talk.Sent.Keep(name, content)] });

    /// <summary>Presses the newest button whose title contains the words.</summary>
    public async Task<Said> PressesAsync(string title) => Assert.Single(await PressesAndHearsAsync(title));

    public Task<IReadOnlyList<Said>> PressesAndHearsAsync(string title)
    {
        var under = _said.FindLast(said => said.Find(title) is not null);
        Assert.True(under is not null, $"There is no button «{title}»:\n{string.Join("\n\n", _said)}");
        return PressCodeAsync(under.Find(title)!.Value!, under.Id);
    }

    /// <summary>A code that was never on a button, or on one of another chat.</summary>
    public Task<IReadOnlyList<Said>> PressCodeAsync(string code, string underId = "0") =>
        HearAsync(
            new Activity
            {
                Type = ActivityTypes.Message,
                Value = JsonSerializer.SerializeToElement(code),
                ReplyToId = underId,
            }
        );

    private static Activity Message(string? text) => new() { Type = ActivityTypes.Message, Text = text };

    private async Task<IReadOnlyList<Said>> HearAsync(Activity activity)
    {
        await using var scope = talk.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var before = talk.Statements.Commands.Count;
        var turn = new TurnContext(
            activity with
            {
                Id = $"{userKey}-{++_heard}",
            },
            new ConversationReference(SchoolTalk.Channel, userKey, userKey),
            ConversationState.Read(_state),
            await services
                .GetRequiredService<ViewerReader>()
                .FindAsync(SchoolTalk.Channel, userKey, talk.Clock.GetUtcNow(), CancellationToken.None),
            services.GetRequiredService<TurnTools>()
        );
        await services.GetRequiredService<DiaryBot>().RunAsync(turn, CancellationToken.None);
        await services.GetRequiredService<DiaryDbContext>().SaveChangesAsync();
        Statements = talk.Statements.Commands.Count - before;
        _state = turn.State.Write();
        return Note(turn);
    }

    private List<Said> Note(TurnContext turn)
    {
        var said = turn.Outgoing.Where(activity => activity.Text is not null).Select(Read).ToList();
        _said.RemoveAll(old => said.Exists(each => each.Id == old.Id));
        _said.AddRange(said);
        return said;
    }

    /// <summary>What changes a message has its id.</summary>
    private Said Read(Activity activity, int index) =>
        Said.Read(activity, activity.Id ?? $"bot-{userKey}-{_heard}-{index}");
}
