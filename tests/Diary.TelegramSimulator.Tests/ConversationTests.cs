using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Diary.TelegramSimulator;

public sealed class ConversationTests : SimulatorTest
{
    [Fact]
    public async Task A_bot_introduces_itself()
    {
        var me = await Bot.GetMe(Stop);

        Assert.True(me.IsBot);
        Assert.Equal(Telegram.Bot.Id, me.Id);
    }

    [Fact]
    public async Task A_person_writes_and_the_bot_answers_with_buttons()
    {
        var mama = Telegram.User("Мама");
        await mama.SendAsync("/start");
        var update = Assert.Single(await Bot.GetUpdates(cancellationToken: Stop));
        Assert.Equal("/start", update.Message!.Text);
        Assert.Equal(MessageEntityType.BotCommand, Assert.Single(update.Message.Entities!).Type);

        await Bot.SendMessage(
            mama.Id,
            "<b>Здравствуйте</b> 👋, Мама &amp; папа",
            ParseMode.Html,
            replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("завтра →", "d:+1")),
            cancellationToken: Stop
        );

        var answer = await mama.NextAsync();
        Assert.Equal("Здравствуйте 👋, Мама & папа", answer.Text);
        Assert.Equal(["Здравствуйте"], answer.Formatted("bold"));

        await mama.PressAsync("завтра →");
        var pressed = (await Bot.GetUpdates(update.Id + 1, cancellationToken: Stop)).Single().CallbackQuery!;
        Assert.Equal("d:+1", pressed.Data);
        await Bot.AnswerCallbackQuery(pressed.Id, "Секунду", cancellationToken: Stop);
        Assert.Equal("Секунду", await mama.NextNoticeAsync());
        await Bot.EditMessageText(mama.Id, pressed.Message!.Id, "Завтра выходной", cancellationToken: Stop);
        Assert.Equal("Завтра выходной", (await mama.NextAsync()).Text);
        Assert.Empty(mama.Chat.Last.Buttons);
    }

    [Fact]
    public async Task A_table_arrives_as_a_table()
    {
        var mama = Telegram.User("Мама", hasStarted: true);

        var sent = await Bot.SendRichMessage(
            mama.Id,
            new InputRichMessage
            {
                Html =
                    "<h3>Отметки</h3><table bordered><tr><th>Предмет</th><th>Отметка</th></tr><tr><td>Физика</td><td><b>5</b></td></tr></table>",
            },
            cancellationToken: Stop
        );

        Assert.NotNull(sent.RichMessage);
        var table = Assert.Single((await mama.NextAsync()).Tables);
        Assert.Equal(["Предмет", "Отметка"], table.Header);
        Assert.Equal("5", table[1, 1]);
    }

    [Fact]
    public async Task The_commands_are_kept()
    {
        await Bot.SetMyCommands([new BotCommand("start", "Начать")], languageCode: "ru", cancellationToken: Stop);

        Assert.Equal(
            "Начать",
            Assert.Single(await Bot.GetMyCommands(languageCode: "ru", cancellationToken: Stop)).Description
        );
        Assert.Empty(await Bot.GetMyCommands(cancellationToken: Stop));
    }
}
