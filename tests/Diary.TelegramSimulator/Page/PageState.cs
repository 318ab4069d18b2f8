using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Users;

namespace Diary.TelegramSimulator.Page;

/// <summary>Every person's chat, for the page to draw.</summary>
internal static class PageState
{
    private const int MessagesShown = 200;

    public static JsonObject Of(PagePeople people) =>
        new() { ["bot"] = people.Bot.FirstName, ["people"] = new JsonArray([.. people.All().Select(Person)]) };

    private static JsonObject Person(SimulatedUser user) =>
        new()
        {
            ["id"] = user.Id,
            ["name"] = user.Person.FirstName,
            ["language"] = user.Person.Language,
            ["hasBlocked"] = user.HasBlocked,
            ["notice"] = Notice(user),
            ["keyboard"] = Rows(user.Chat.Keyboard),
            ["messages"] = new JsonArray([.. user.Chat.Messages.TakeLast(MessagesShown).Select(Message)]),
        };

    // The number tells the page whether it has shown these words already.
    private static JsonObject? Notice(SimulatedUser user)
    {
        var events = user.Chat.Events;
        var last = events.LastOrDefault(e => e is { Kind: ChatEventKind.Answered, Notice.Length: > 0 });
        return last is null
            ? null
            : new JsonObject
            {
                ["number"] = events.Count(e => e.Kind == ChatEventKind.Answered),
                ["text"] = last.Notice,
                ["isAlert"] = last.IsAlert,
            };
    }

    private static JsonObject Message(ChatMessage message) =>
        new()
        {
            ["id"] = message.Id,
            ["isFromBot"] = message.IsFromBot,
            ["at"] = message.SentAt.ToUnixTimeMilliseconds(),
            ["isEdited"] = message.EditedAt is not null,
            ["text"] = message.Text,
            ["entities"] = new JsonArray([.. message.Entities.Select(e => e.ToJson())]),
            ["blocks"] = message.Rich is { } rich ? new JsonArray([.. rich.Blocks.Select(b => b.DeepClone())]) : null,
            ["file"] = message.Attachment?.ToString(),
            ["forwardedFrom"] = message.ForwardedFrom?.FirstName,
            ["buttons"] = Rows(message.ButtonRows),
        };

    private static JsonArray Rows(IReadOnlyList<IReadOnlyList<Button>> rows) =>
        new([.. rows.Select(row => new JsonArray([.. row.Select(Button)]))]);

    private static JsonObject Button(Button button) =>
        new() { ["text"] = button.Text, ["url"] = button.Url ?? button.WebAppUrl };
}
