using Telegram.Bot;
using Telegram.Bot.Types;
using Xunit;

namespace Diary.TelegramSimulator.Formatting;

public sealed class RichMessageTests : SimulatorTest
{
    [Fact]
    public async Task Every_block_of_our_markup_is_understood()
    {
        var mama = Telegram.User("Мама", hasStarted: true);

        var sent = await Send(
            mama.Id,
            """
            <h3>Вторник</h3><p>Шесть уроков, <b>одна</b> замена.</p>
            <ul><li>пенал</li><li>форма</li></ul><ol><li>раз</li><li>два</li></ol>
            <blockquote>Приходите к 8:15<cite>Анна Петровна</cite></blockquote>
            <table bordered striped><caption>Уроки</caption><tr><th>№</th><th>Урок</th></tr><tr><td>1</td><td align="right">Физика<br>каб. 12</td></tr></table>
            <details open><summary>Что ещё</summary><p>Собрание в 18:00</p></details><hr/><pre>a  b</pre><footer>Школа № 5</footer>
            """
        );

        Assert.Equal(
            ["Heading", "Paragraph", "List", "List", "Blockquote", "Table", "Details", "Divider", "Pre", "Footer"],
            sent.RichMessage!.Blocks.Select(block => block.Type.ToString())
        );
        var read = await mama.NextAsync();
        Assert.Contains("• пенал\n• форма\n1. раз\n2. два", read.Text, StringComparison.Ordinal);
        Assert.Equal("Уроки", read.Tables[0].Caption);
        Assert.Equal("Физика\nкаб. 12", read.Tables[0][1, 1]);
    }

    [Theory]
    [InlineData("<div>x</div>", "Unsupported start tag \"div\"")]
    [InlineData("<p>x", "Can't find end tag")]
    [InlineData("<table><tr><td><p>x</p></td></tr></table>", "only inline formatting")]
    [InlineData("<table></table>", "table has no rows")]
    [InlineData("<details>x</details>", "details has no summary")]
    [InlineData("<p> </p>", "message text is empty")]
    public async Task Broken_rich_markup_is_refused(string html, string reason)
    {
        var mama = Telegram.User("Мама", hasStarted: true);

        Assert.Contains(reason, await WhyRefused(Send(mama.Id, html)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limits_are_those_of_telegram()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        var wide = $"<table><tr>{string.Concat(Enumerable.Repeat("<td>x</td>", 21))}</tr></table>";

        Assert.Contains("20 columns", await WhyRefused(Send(mama.Id, wide)), StringComparison.Ordinal);
        Assert.Contains(
            "500 blocks",
            await WhyRefused(Send(mama.Id, string.Concat(Enumerable.Repeat("<p>x</p>", 501)))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "too long",
            await WhyRefused(Send(mama.Id, $"<p>{new string('я', 32769)}</p>")),
            StringComparison.Ordinal
        );
        var deep = string.Concat(Enumerable.Repeat("<b>", 17)) + "x" + string.Concat(Enumerable.Repeat("</b>", 17));
        Assert.Contains("16 levels", await WhyRefused(Send(mama.Id, deep)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rich_message_is_edited_into_another()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        var sent = await Send(mama.Id, "<p>раз</p>");

        await Bot.EditMessageText(
            mama.Id,
            sent.Id,
            null!,
            richMessage: new InputRichMessage { Html = "<p>два</p>" },
            cancellationToken: Stop
        );

        Assert.Equal("два", mama.Chat.Last.Text);
        var same = Bot.EditMessageText(
            mama.Id,
            sent.Id,
            null!,
            richMessage: new InputRichMessage { Html = "<p>два</p>" },
            cancellationToken: Stop
        );
        Assert.Contains("message is not modified", await WhyRefused(same), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_makes_the_same_blocks()
    {
        var mama = Telegram.User("Мама", hasStarted: true);

        await Bot.SendRichMessage(
            mama.Id,
            new InputRichMessage
            {
                Markdown =
                    "# Отметки\n\nВсё **хорошо**\n\n| Предмет | Отметка |\n|---|---|\n| Физика | 5 |\n\n- раз\n- два",
            },
            cancellationToken: Stop
        );

        var read = await mama.NextAsync();
        Assert.Equal("Отметки\nВсё хорошо\nПредмет | Отметка\nФизика | 5\n• раз\n• два", read.Text);
        Assert.Equal("5", read.Tables[0][1, 1]);
    }

    private Task<Message> Send(long chat, string html) =>
        Bot.SendRichMessage(chat, new InputRichMessage { Html = html }, cancellationToken: Stop);
}
