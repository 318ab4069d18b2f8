using System.Globalization;
using Diary.Domain.Conversations;
using Diary.TelegramSimulator;
using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Updates;
using Diary.TelegramSimulator.Users;

namespace Diary.Testing.Doors.Telegram;

/// <summary>A person at a simulated Telegram.</summary>
public sealed class TelegramWire(SimulatedTelegram telegram, SimulatedUser user) : IWire
{
    private int _read;

    public SimulatedUser User => user;

    public string Channel => ChannelNames.Telegram;

    public string ConversationKey => user.Id.ToString(CultureInfo.InvariantCulture);

    public string UserKey => ConversationKey;

    public Task SayAsync(string text) => TakenAsync(user.SendAsync(text));

    public Task PressAsync(Answer under, AnswerButton button)
    {
        var message = user.Chat.FromBot.Single(message => IdOf(message) == under.Id);
        return TakenAsync(user.PressDataAsync(message, button.Value));
    }

    public Task SendFileAsync(string name, string contentType, byte[] content) =>
        TakenAsync(user.SendDocumentAsync(name, content, contentType));

    /// <summary>Waits until the diary has taken what the person did.</summary>
    public async Task TakenAsync(Task<SimulatedUpdate> done) => await telegram.TakenAsync(await done);

    public Task<IReadOnlyList<Answer>> ReadAsync()
    {
        var events = user.Chat.Events;
        var fresh = events.Skip(_read).ToList();
        _read = events.Count;
        return Task.FromResult<IReadOnlyList<Answer>>([
            .. fresh
                .Where(happened => happened.Kind is ChatEventKind.Sent or ChatEventKind.Edited)
                .Select(happened => Read(happened.Message!)),
        ]);
    }

    public void Dispose() { }

    private static Answer Read(ChatMessage message) =>
        new(
            IdOf(message),
            message.Text,
            [.. message.Buttons.Select(button => new AnswerButton(button.Text, button.Data ?? button.Url ?? ""))],
            message.EditedAt is not null
        );

    private static string IdOf(ChatMessage message) => message.Id.ToString(CultureInfo.InvariantCulture);
}
