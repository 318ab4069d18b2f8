using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Diary.TelegramSimulator;

public sealed class ConversationTests : IAsyncLifetime
{
    private SimulatedTelegram _telegram = null!;
    private TelegramBotClient _bot = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _telegram = await SimulatedTelegram.StartAsync();
        _bot = new TelegramBotClient(
            new TelegramBotClientOptions(_telegram.Token, _telegram.ApiUrl) { RetryThreshold = 0 }
        );
    }

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    public async Task A_bot_introduces_itself()
    {
        var me = await _bot.GetMe(Cancelled);

        Assert.True(me.IsBot);
        Assert.Equal(_telegram.Bot.Id, me.Id);
    }

    [Fact]
    public async Task A_person_writes_and_the_bot_answers_with_buttons()
    {
        var mama = _telegram.User("Мама");
        await mama.SendAsync("/start");
        var update = Assert.Single(await _bot.GetUpdates(cancellationToken: Cancelled));
        Assert.Equal("/start", update.Message!.Text);
        Assert.Equal(MessageEntityType.BotCommand, Assert.Single(update.Message.Entities!).Type);

        await _bot.SendMessage(
            mama.Id,
            "<b>Здравствуйте</b> 👋, Мама &amp; папа",
            ParseMode.Html,
            replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("завтра →", "d:+1")),
            cancellationToken: Cancelled
        );

        var answer = await mama.NextAsync();
        Assert.Equal("Здравствуйте 👋, Мама & папа", answer.Text);
        Assert.Equal(["Здравствуйте"], answer.Formatted("bold"));

        await mama.PressAsync("завтра →");
        var pressed = (await _bot.GetUpdates(update.Id + 1, cancellationToken: Cancelled)).Single().CallbackQuery!;
        Assert.Equal("d:+1", pressed.Data);
        await _bot.AnswerCallbackQuery(pressed.Id, "Секунду", cancellationToken: Cancelled);
        Assert.Equal("Секунду", await mama.NextNoticeAsync());
        await _bot.EditMessageText(mama.Id, pressed.Message!.Id, "Завтра выходной", cancellationToken: Cancelled);
        Assert.Equal("Завтра выходной", (await mama.NextAsync()).Text);
        Assert.Empty(mama.Chat.Last.Buttons);
    }

    [Fact]
    public async Task A_table_arrives_as_a_table()
    {
        var mama = _telegram.User("Мама", hasStarted: true);

        var sent = await _bot.SendRichMessage(
            mama.Id,
            new InputRichMessage
            {
                Html =
                    "<h3>Отметки</h3><table bordered><tr><th>Предмет</th><th>Отметка</th></tr><tr><td>Физика</td><td><b>5</b></td></tr></table>",
            },
            cancellationToken: Cancelled
        );

        Assert.NotNull(sent.RichMessage);
        var table = Assert.Single((await mama.NextAsync()).Tables);
        Assert.Equal(["Предмет", "Отметка"], table.Header);
        Assert.Equal("5", table[1, 1]);
    }

    [Fact]
    public async Task The_commands_are_kept()
    {
        await _bot.SetMyCommands([new BotCommand("start", "Начать")], languageCode: "ru", cancellationToken: Cancelled);

        Assert.Equal(
            "Начать",
            Assert.Single(await _bot.GetMyCommands(languageCode: "ru", cancellationToken: Cancelled)).Description
        );
        Assert.Empty(await _bot.GetMyCommands(cancellationToken: Cancelled));
    }
}
