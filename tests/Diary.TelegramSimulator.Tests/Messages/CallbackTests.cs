using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Diary.TelegramSimulator.Messages;

public sealed class CallbackTests() : SimulatorTest(new SimulatorOptions { Clock = Clock })
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_answer_that_comes_too_late_is_refused()
    {
        var pressed = await Pressed("x");

        Clock.Advance(TimeSpan.FromMinutes(2));

        var why = await WhyRefused(Bot.AnswerCallbackQuery(pressed.Id, cancellationToken: Stop));
        Assert.Equal("Bad Request: query is too old and response timeout expired or query ID is invalid", why);
        Assert.Equal(why, await WhyRefused(Bot.AnswerCallbackQuery("777", cancellationToken: Stop)));
    }

    [Fact]
    public async Task A_notice_has_two_hundred_characters_at_most()
    {
        var pressed = await Pressed("x");

        await Bot.AnswerCallbackQuery(pressed.Id, new string('я', 200), cancellationToken: Stop);

        Assert.Contains(
            "MESSAGE_TOO_LONG",
            await WhyRefused(Bot.AnswerCallbackQuery(pressed.Id, new string('я', 201), cancellationToken: Stop)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_button_that_was_edited_away_can_still_be_pressed()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        await SendButton(mama.Id, "x");
        var old = await mama.NextAsync();
        await Bot.EditMessageText(mama.Id, (int)old.Id, "без кнопок", cancellationToken: Stop);

        await mama.PressAsync(old, "Нажми");
        await mama.PressDataAsync(old, "чужое: ' OR 1=1");

        Assert.Equal(
            ["x", "чужое: ' OR 1=1"],
            (await Bot.GetUpdates(cancellationToken: Stop)).Select(u => u.CallbackQuery!.Data)
        );
    }

    [Fact]
    public async Task A_button_of_the_keyboard_says_its_words()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        await Bot.SendMessage(
            mama.Id,
            "Меню",
            replyMarkup: new ReplyKeyboardMarkup("Расписание"),
            cancellationToken: Stop
        );

        await mama.PressAsync("Расписание");

        Assert.Equal("Расписание", (await Bot.GetUpdates(cancellationToken: Stop)).Single().Message!.Text);

        await Bot.SendMessage(mama.Id, "Готово", replyMarkup: new ReplyKeyboardRemove(), cancellationToken: Stop);
        Assert.Empty(mama.Chat.Keyboard);
    }

    private Task<Message> SendButton(long chat, string data) =>
        Bot.SendMessage(
            chat,
            "?",
            replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Нажми", data)),
            cancellationToken: Stop
        );

    private async Task<CallbackQuery> Pressed(string data)
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        await SendButton(mama.Id, data);
        await mama.PressAsync("Нажми");
        return (await Bot.GetUpdates(cancellationToken: Stop)).Single().CallbackQuery!;
    }
}
