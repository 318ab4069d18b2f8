using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Diary.TelegramSimulator.Messages;

public sealed class RefusalTests : SimulatorTest
{
    [Theory]
    [InlineData("<b>жирный", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<table></table>", "Unsupported start tag \"table\" at byte offset 0")]
    [InlineData("ё<h1>x</h1>", "Unsupported start tag \"h1\" at byte offset 2")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("2 < 3", "Unclosed start tag")]
    public async Task Broken_markup_is_refused_with_the_place(string html, string reason)
    {
        var mama = Telegram.User("Мама", hasStarted: true);

        var why = await WhyRefused(Bot.SendMessage(mama.Id, html, ParseMode.Html, cancellationToken: Stop));

        Assert.StartsWith("Bad Request: can't parse entities: ", why, StringComparison.Ordinal);
        Assert.Contains(reason, why, StringComparison.Ordinal);
        Assert.Empty(Telegram.Sent);
    }

    [Fact]
    public async Task Text_is_measured_after_its_markup_is_taken_out()
    {
        var mama = Telegram.User("Мама", hasStarted: true);

        await Bot.SendMessage(mama.Id, $"<b>{new string('я', 4096)}</b>", ParseMode.Html, cancellationToken: Stop);

        Assert.Equal(
            "Bad Request: message is too long",
            await WhyRefused(Bot.SendMessage(mama.Id, new string('я', 4097), cancellationToken: Stop))
        );
        Assert.Equal(
            "Bad Request: message text is empty",
            await WhyRefused(Bot.SendMessage(mama.Id, "<b> </b>", ParseMode.Html, cancellationToken: Stop))
        );
    }

    [Fact]
    public async Task Button_data_is_measured_in_bytes()
    {
        var mama = Telegram.User("Мама", hasStarted: true);

        await Bot.SendMessage(mama.Id, "?", replyMarkup: Pressable(new string('я', 32)), cancellationToken: Stop);

        var tooLong = Bot.SendMessage(
            mama.Id,
            "?",
            replyMarkup: Pressable(new string('я', 33)),
            cancellationToken: Stop
        );
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", await WhyRefused(tooLong));
    }

    [Theory]
    [InlineData("http://localhost:5080/day")]
    [InlineData("javascript:alert(1)")]
    public async Task A_button_leads_to_the_internet_or_nowhere(string url)
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        var button = new InlineKeyboardMarkup(InlineKeyboardButton.WithUrl("Открыть", url));

        Assert.Contains(
            "Wrong HTTP URL",
            await WhyRefused(Bot.SendMessage(mama.Id, "?", replyMarkup: button, cancellationToken: Stop)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_never_wrote_cannot_be_found()
    {
        var stranger = Telegram.User("Незнакомец");

        Assert.Equal(
            "Bad Request: chat not found",
            await WhyRefused(Bot.SendMessage(stranger.Id, "?", cancellationToken: Stop))
        );
        Assert.Equal(
            "Bad Request: chat not found",
            await WhyRefused(Bot.SendMessage(42, "?", cancellationToken: Stop))
        );
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_out_of_reach_until_they_come_back()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        await mama.BlockAsync();

        var refusal = await RefusalOf(Bot.SendMessage(mama.Id, "?", cancellationToken: Stop));
        Assert.Equal(403, refusal.ErrorCode);
        Assert.Equal("Forbidden: bot was blocked by the user", refusal.Message);

        await mama.UnblockAsync();
        await Bot.SendMessage(mama.Id, "С возвращением", cancellationToken: Stop);
        var statuses = (await Bot.GetUpdates(cancellationToken: Stop)).Select(u =>
            u.MyChatMember!.NewChatMember.Status
        );
        Assert.Equal([ChatMemberStatus.Kicked, ChatMemberStatus.Member], statuses);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_refused()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        var sent = await Bot.SendMessage(mama.Id, "пять", replyMarkup: Pressable("x"), cancellationToken: Stop);

        var same = Bot.EditMessageText(mama.Id, sent.Id, "пять", replyMarkup: Pressable("x"), cancellationToken: Stop);
        Assert.StartsWith("Bad Request: message is not modified", await WhyRefused(same), StringComparison.Ordinal);

        var missing = Bot.EditMessageText(mama.Id, sent.Id + 100, "пять", cancellationToken: Stop);
        Assert.Equal("Bad Request: message to edit not found", await WhyRefused(missing));
    }

    [Fact]
    public async Task What_a_person_wrote_cannot_be_edited()
    {
        var said = await Telegram.User("Мама").SendAsync("привет");
        var message = (await Bot.GetUpdates(cancellationToken: Stop)).Single().Message!;

        var edit = Bot.EditMessageText(said.ChatId, message.Id, "пока", cancellationToken: Stop);

        Assert.Equal("Bad Request: message can't be edited", await WhyRefused(edit));
    }

    private static InlineKeyboardMarkup Pressable(string data) =>
        new(InlineKeyboardButton.WithCallbackData("Нажми", data));
}
