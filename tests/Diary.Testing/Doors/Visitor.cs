using Diary.TelegramSimulator.Updates;
using Diary.TelegramSimulator.Users;
using Diary.Testing.Databases;
using Diary.Testing.Doors.Telegram;
using Diary.Testing.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Diary.Testing.Doors;

/// <summary>
/// Somebody who talks to the diary by one of its doors. Every act waits until the diary has nothing more to do in the
/// conversation, so that what it returns is all that was said, and nothing comes afterwards.
/// </summary>
public sealed class Visitor(IWire wire, TestDatabase database) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(3);
    private readonly List<string> _transcript = [];
    private readonly List<Answer> _answers = [];

    public IWire Wire => wire;

    /// <summary>All that the bot said, the newest last.</summary>
    public IReadOnlyList<Answer> Answers => _answers;

    public Answer Last => _answers is [.., var last] ? last : throw Unexpected("The bot has said nothing.");

    private TelegramWire OnTelegram => wire as TelegramWire ?? throw Unexpected("This is no chat of Telegram.");

    /// <summary>Says something that has one answer.</summary>
    public async Task<Answer> AskAsync(string text) => Only(await SayAsync(text));

    public Task<IReadOnlyList<Answer>> SayAsync(string text) => DoAsync(text, () => wire.SayAsync(text));

    /// <summary>Presses the newest button with this title, or else with these words in it; it has one answer.</summary>
    public async Task<Answer> PressAsync(string title)
    {
        var (under, button) = Find(title);
        return Only(await PressAsync(under, button));
    }

    public Task<IReadOnlyList<Answer>> PressAsync(Answer under, string title) =>
        PressAsync(under, Button(under, title) ?? throw Unexpected($"There is no button «{title}»."));

    /// <summary>Presses what was never a button of this chat.</summary>
    public Task<IReadOnlyList<Answer>> PressForgedAsync(string code) => PressAsync(Last, new AnswerButton("?", code));

    public Task<IReadOnlyList<Answer>> SendFileAsync(string name, string contentType, byte[] content) =>
        DoAsync($"<{name}>", () => wire.SendFileAsync(name, contentType, content));

    /// <summary>Does what only Telegram has: a sticker, a voice message, a forwarded one.</summary>
    public Task<IReadOnlyList<Answer>> DoAsync(Func<SimulatedUser, Task<SimulatedUpdate>> act) =>
        DoAsync("(…)", () => OnTelegram.TakenAsync(act(OnTelegram.User)));

    /// <summary>Reads what came without having been asked for.</summary>
    public Task<IReadOnlyList<Answer>> ReadAsync() => DoAsync("…", () => Task.CompletedTask);

    public void Dispose() => wire.Dispose();

    public override string ToString() => string.Join('\n', _transcript);

    private Task<IReadOnlyList<Answer>> PressAsync(Answer under, AnswerButton button) =>
        DoAsync($"[{button.Title}]", () => wire.PressAsync(under, button));

    private async Task<IReadOnlyList<Answer>> DoAsync(string shown, Func<Task> act)
    {
        _transcript.Add("— " + shown);
        await act();
        await QuietAsync();
        var answers = await wire.ReadAsync();
        _answers.AddRange(answers);
        _transcript.AddRange(answers.Select(answer => "     " + answer));
        return answers;
    }

    private Answer Only(IReadOnlyList<Answer> answers) =>
        answers is [var only] ? only : throw Unexpected($"{answers.Count} answers instead of one.");

    private (Answer Under, AnswerButton Button) Find(string title)
    {
        foreach (var answer in _answers.AsEnumerable().Reverse())
        {
            if (Button(answer, title) is { } button)
            {
                return (answer, button);
            }
        }

        throw Unexpected($"There is no button «{title}».");
    }

    private static AnswerButton? Button(Answer under, string title) =>
        under.Buttons.FirstOrDefault(button => button.Title == title)
        ?? under.Buttons.FirstOrDefault(button => button.Title.Contains(title, StringComparison.OrdinalIgnoreCase));

    /// <summary>Waits until everything that was accepted is answered and sent.</summary>
    private async Task QuietAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsQuietAsync())
        {
            if (patience.IsCancellationRequested)
            {
                throw Unexpected("The diary has not come to rest.");
            }

            await Task.Delay(Glance);
        }
    }

    private async Task<bool> IsQuietAsync()
    {
        await using var db = database.CreateDbContext();
        return await db.IsAtRestAsync(wire.Channel, wire.ConversationKey);
    }

    private VisitorException Unexpected(string what) => new($"{what}\n{this}");
}
