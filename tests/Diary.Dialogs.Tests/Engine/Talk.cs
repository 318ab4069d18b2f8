using System.Text.Json;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Dialogs.Engine;

/// <summary>
/// A conversation written down line by line and then played: what a person sends, what the bot says. What is said and not
/// written down fails it. Between two turns nothing is kept but the state's JSON.
/// </summary>
internal sealed class Talk
{
    private readonly List<Func<Task>> _lines = [];
    private readonly List<string> _transcript = [];
    private readonly List<Reply> _replies = [];
    private readonly Viewer? _viewer;
    private string? _state;
    private int _heard;

    private Talk(Viewer? viewer) => _viewer = viewer;

    /// <summary>With an account that stands for nobody: the bot knows it, and asks no database about it.</summary>
    public static Talk WithSomebody() => new(new Viewer(Guid.Empty, "ru", [], [], []));

    public static Talk WithStranger() => new(null);

    public Talk Send(string text) => Hear(text, new() { Type = ActivityTypes.Message, Text = text });

    public Talk Forward(string text) =>
        Hear(
            "(forwarded) " + text,
            new()
            {
                Type = ActivityTypes.Message,
                Text = text,
                ChannelData = JsonSerializer.SerializeToElement(new { forwarded = true }),
            }
        );

    public Talk Send(Attachment file) =>
        Hear($"<{file.ContentType}>", new() { Type = ActivityTypes.Message, Attachments = [file] });

    /// <summary>Presses the newest button with this title.</summary>
    public Talk Press(string title) => Line(() => PressAsync(_replies[^1], title));

    /// <summary>Presses a button under an older reply, counted from the first.</summary>
    public Talk Press(string title, int underReply) => Line(() => PressAsync(_replies[underReply - 1], title));

    /// <summary>A code that was never on a button, or on one of another chat.</summary>
    public Talk PressCode(string code) => Line(() => PressAsync(code, code, "0"));

    /// <summary>The bot says something with these words in it, and offers these buttons where any are named.</summary>
    public Talk Says(string words, params string[] buttons) =>
        Line(() =>
        {
            Assert.True(_heard < _replies.Count, $"«{words}» was not said.{Written}");
            var reply = _replies[_heard++];
            Assert.True(reply.Text.Contains(words, StringComparison.Ordinal), $"Not «{words}»:{Written}");
            Assert.True(
                buttons.Length == 0 || buttons.SequenceEqual(reply.Titles),
                $"Other buttons than {string.Join(' ', buttons)}:{Written}"
            );
            return Task.CompletedTask;
        });

    /// <summary>The state is as another release saved it.</summary>
    public Talk WhereSaved(Func<DialogFrame, DialogFrame> otherwise) =>
        Line(() =>
        {
            var state = ConversationState.Read(_state);
            Assert.NotEmpty(state.Stack);
            _state = (state with { Stack = [.. state.Stack.Select(otherwise)] }).Write();
            return Task.CompletedTask;
        });

    /// <summary>How many questions are open.</summary>
    public Talk LeavesOpen(int questions) =>
        Line(() =>
        {
            Assert.Equal(questions, ConversationState.Read(_state).Stack.Count);
            return Task.CompletedTask;
        });

    public async Task PlayAsync()
    {
        foreach (var line in _lines)
        {
            await line();
        }

        NothingMoreIsSaid();
    }

    private string Written => "\n" + string.Join('\n', _transcript);

    private Talk Line(Func<Task> line)
    {
        _lines.Add(line);
        return this;
    }

    private Talk Hear(string shown, Activity activity) => Line(() => TakeTurnAsync(shown, activity));

    private Task PressAsync(Reply under, string title)
    {
        var button = under.Buttons.FirstOrDefault(button => button.Title == title);
        Assert.True(button is not null, $"There is no button «{title}».{Written}");
        return PressAsync(title, button.Value!, under.Id);
    }

    private Task PressAsync(string shown, string code, string underId) =>
        TakeTurnAsync(
            $"[{shown}]",
            new()
            {
                Type = ActivityTypes.Message,
                Value = JsonSerializer.SerializeToElement(code),
                ReplyToId = underId,
            }
        );

    private async Task TakeTurnAsync(string shown, Activity activity)
    {
        NothingMoreIsSaid();
        _transcript.Add("— " + shown);
        await using var scope = Wires.Services.CreateAsyncScope();
        var turn = new TurnContext(
            activity with
            {
                Id = $"said-{_transcript.Count}",
            },
            new ConversationReference("test", "chat", "person"),
            ConversationState.Read(_state),
            _viewer,
            scope.ServiceProvider.GetRequiredService<TurnTools>()
        );
        await scope.ServiceProvider.GetRequiredService<DiaryBot>().RunAsync(turn, CancellationToken.None);
        _state = turn.State.Write();
        Note(turn);
    }

    private void Note(TurnContext turn)
    {
        var answered = turn.Outgoing.Count(said => said.Type == ActivityTypes.InvokeResponse);
        Assert.Equal(turn.Button is null ? 0 : 1, answered);
        foreach (var said in turn.Outgoing.Where(said => said.Text is not null))
        {
            _replies.Add(Reply.Read(said, $"reply-{_replies.Count + 1}"));
            _transcript.Add("     " + _replies[^1]);
        }
    }

    private void NothingMoreIsSaid() =>
        Assert.True(_heard == _replies.Count, $"Said besides: {string.Join('\n', _replies.Skip(_heard))}{Written}");

    private sealed record Reply(string Id, string Text, IReadOnlyList<MarkupButton> Buttons)
    {
        public IEnumerable<string> Titles => Buttons.Select(button => button.Title);

        public static Reply Read(Activity said, string id)
        {
            var document = MarkupDocument.Parse(said.Text!);
            return new Reply(id, PlainTextEncoder.Encode(document), [.. document.Buttons.SelectMany(row => row)]);
        }

        public override string ToString() => Text + string.Concat(Titles.Select(title => $" [{title}]"));
    }
}
