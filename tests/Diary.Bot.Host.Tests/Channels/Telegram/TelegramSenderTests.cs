using Diary.Dialogs.Schema;
using Diary.TelegramSimulator;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Bot.Host.Channels.Telegram;

public sealed class TelegramSenderTests
{
    private const string Table =
        "<h3>Четверг</h3><table><tr><th>Урок</th><th>Отметка</th></tr><tr><td>Физика</td><td>5</td></tr></table>";

    [Fact]
    public async Task A_plain_answer_arrives_with_its_buttons()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);

        var result = await driver.SendAsync(
            mama,
            "<p>На завтра <b>ничего</b> &lt;не&gt; задано</p>"
                + "<menu><button value=\"d:1\">завтра</button><a href=\"https://school.example\">сайт</a></menu>"
        );

        var message = await mama.NextAsync();
        Assert.Equal("На завтра ничего <не> задано", message.Text);
        Assert.Equal(["ничего"], message.Formatted("bold"));
        Assert.Equal(["завтра", "сайт"], message.Buttons.Select(button => button.Text));
        Assert.Equal("d:1", message.Buttons.First().Data);
        Assert.Equal($"{message.Id}", Assert.IsType<SendResult.Sent>(result).ExternalId);
        Assert.Equal("sendMessage", Assert.Single(driver.Telegram.Calls).Method);
    }

    [Fact]
    public async Task A_table_arrives_as_a_real_table()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, Table));

        Assert.Equal("5", Assert.Single((await mama.NextAsync()).Tables)[1, 1]);
    }

    [Fact]
    public async Task An_old_server_gets_classic_html_and_is_not_bothered_again_for_a_day()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var driver = await TelegramDriver.SendingAsync(new SimulatorOptions { IsOldServer = true }, clock);
        var mama = driver.Telegram.User("Мама", hasStarted: true);

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, Table));
        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, Table));

        var message = await mama.NextAsync();
        Assert.Empty(message.Tables);
        Assert.Contains("Физика", Assert.Single(message.Formatted("pre")));
        Assert.Equal(["sendRichMessage", "sendMessage", "sendMessage"], Methods(driver));

        clock.Advance(TimeSpan.FromHours(25));
        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, Table));
        Assert.Equal(["sendRichMessage", "sendMessage"], Methods(driver).Skip(3));
    }

    [Fact]
    public async Task An_old_server_is_recognised_by_an_edit_too()
    {
        await using var driver = await TelegramDriver.SendingAsync(new SimulatorOptions { IsOldServer = true });
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        var sent = (SendResult.Sent)await driver.SendAsync(mama, "<p>Секунду</p>");

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, Edit(sent.ExternalId, Table)));

        Assert.Contains("Физика", Assert.Single(mama.Chat.FromBot).Text);
        Assert.Equal(["sendMessage", "editMessageText", "editMessageText"], Methods(driver));
    }

    [Fact]
    public async Task A_rich_message_refused_for_what_it_says_goes_as_classic_and_the_next_is_rich_again()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        driver.Telegram.Faults.Refuse(
            400,
            "Bad Request: can't parse rich message: <b>Петров</b>",
            method: "sendRichMessage"
        );

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, Table));
        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, Table));

        Assert.Equal(["sendRichMessage", "sendMessage", "sendRichMessage"], Methods(driver));
        Assert.DoesNotContain(driver.Log.All, line => line.Contains("Петров", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_answer_is_split_between_its_paragraphs_and_the_buttons_are_under_the_last()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);

        var result = await driver.SendAsync(mama, Long(12) + "<menu><button value=\"d:1\">дальше</button></menu>");

        var messages = mama.Chat.FromBot;
        Assert.True(messages.Count > 1);
        Assert.All(messages, message => Assert.Matches("^Абзац [0-9]+ ", message.Text));
        Assert.Equal(12, messages.Sum(message => message.Text.Split("Абзац").Length - 1));
        Assert.All(messages.SkipLast(1), message => Assert.Empty(message.Buttons));
        Assert.Single(messages[^1].Buttons);
        Assert.Equal(
            string.Join(',', messages.Select(message => message.Id)),
            Assert.IsType<SendResult.Sent>(result).ExternalId
        );
    }

    [Fact]
    public async Task The_parts_that_arrived_are_not_sent_again()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        var calls = 0;
        driver.Telegram.Faults.ServerError(method: "sendMessage", when: _ => ++calls == 3);
        var entry = TelegramDriver.Says(Long(12));

        Assert.IsType<SendResult.Later>(await driver.SendAsync(mama, entry));
        Assert.Equal(2, entry.ExternalId?.Split(',').Length);
        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, entry));

        var paragraphs = mama.Chat.FromBot.SelectMany(message =>
            message.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Equal(Enumerable.Range(1, 12), paragraphs.Select(text => int.Parse(text.Split(' ')[1], null)));
    }

    [Fact]
    public async Task A_message_of_very_many_parts_is_continued_too()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        var calls = 0;
        driver.Telegram.Faults.ServerError(times: 2, method: "sendMessage", when: _ => ++calls is 15 or 17);
        var entry = TelegramDriver.Says(Long(90));

        Assert.IsType<SendResult.Later>(await driver.SendAsync(mama, entry));
        Assert.IsType<SendResult.Later>(await driver.SendAsync(mama, entry));
        Assert.InRange(entry.ExternalId!.Length, 1, 128);
        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, entry));

        Assert.Equal(90, mama.Chat.FromBot.Sum(message => message.Text.Split("Абзац").Length - 1));
    }

    [Fact]
    public async Task A_message_is_changed_in_its_place()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        var sent = (SendResult.Sent)await driver.SendAsync(mama, "<p>Физика: 4</p>");
        var change = Edit(sent.ExternalId, "<p>Физика: 5</p>");

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, change));
        Assert.Equal("Физика: 5", Assert.Single(mama.Chat.FromBot).Text);

        var again = await driver.SendAsync(mama, Edit(sent.ExternalId, "<p>Физика: 5</p>"));
        Assert.Equal(sent.ExternalId, Assert.IsType<SendResult.Sent>(again).ExternalId);
    }

    [Fact]
    public async Task A_change_of_a_message_that_is_gone_is_said_anew()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, Edit("987654", "<p>Физика: 5</p>")));

        Assert.Equal("Физика: 5", Assert.Single(mama.Chat.FromBot).Text);
    }

    [Fact]
    public async Task Words_of_a_person_are_shown_as_they_are()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        const string Words = "<b>&\"'</b> [x](tg://user?id=1) *_~`";

        var entry = TelegramDriver.Entry(new Activity { Type = ActivityTypes.Message, Text = Words });

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, entry));
        Assert.Equal(Words, (await mama.NextAsync()).Text);
    }

    [Fact]
    public async Task A_picture_goes_before_its_words_and_a_document_after_them()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        var entry = TelegramDriver.Entry(
            new Activity
            {
                Type = ActivityTypes.Message,
                Text = "<p>Ваш код</p>",
                TextFormat = TextFormats.Xml,
                Attachments =
                [
                    new Attachment("image/png", "data:image/png;base64,iVBORw0KGgo="),
                    new Attachment("application/pdf", "data:application/pdf;base64,JVBERi0=", "отчёт.pdf"),
                    new Attachment("image/png", "https://elsewhere.example/track.png"),
                ],
            }
        );

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, entry));

        Assert.Equal(["sendPhoto", "sendMessage", "sendDocument"], Methods(driver));
        Assert.Equal(["", "Ваш код", ""], mama.Chat.FromBot.Select(message => message.Text));
        Assert.Equal("отчёт.pdf", mama.Chat.Last.Attachment?.FileName);
    }

    private static string[] Methods(TelegramDriver driver) => [.. driver.Telegram.Calls.Select(call => call.Method)];

    private static string Long(int paragraphs) =>
        string.Concat(Enumerable.Range(1, paragraphs).Select(i => $"<p>Абзац {i} {new string('я', 1000)}</p>"));

    private static Domain.Conversations.OutboxEntry Edit(string? id, string markup) =>
        TelegramDriver.Entry(
            new Activity
            {
                Type = ActivityTypes.MessageUpdate,
                Id = id,
                Text = markup,
                TextFormat = TextFormats.Xml,
            }
        );
}
