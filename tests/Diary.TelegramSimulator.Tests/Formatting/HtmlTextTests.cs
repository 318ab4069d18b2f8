using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Xunit;

namespace Diary.TelegramSimulator.Formatting;

public sealed class HtmlTextTests : SimulatorTest
{
    [Fact]
    public async Task Offsets_count_utf16_units_after_trimming()
    {
        var sent = await Say("  👍 <b>да</b> <a href=\"https://school.example/x?a=1&amp;b=2\">тут</a>");

        Assert.Equal("👍 да тут", sent.Text);
        Assert.Equal(
            [(MessageEntityType.Bold, 3, 2), (MessageEntityType.TextLink, 6, 3)],
            sent.Entities!.Select(e => (e.Type, e.Offset, e.Length))
        );
        Assert.Equal("https://school.example/x?a=1&b=2", sent.Entities![1].Url);
    }

    [Fact]
    public async Task Tags_may_stand_in_one_another()
    {
        var sent = await Say(
            "<blockquote expandable><b>а<i>б</i></b></blockquote><pre><code class=\"language-sql\">в</code></pre>"
        );

        Assert.Equal(
            [
                MessageEntityType.ExpandableBlockquote,
                MessageEntityType.Bold,
                MessageEntityType.Italic,
                MessageEntityType.Pre,
            ],
            sent.Entities!.Select(e => e.Type)
        );
        Assert.Equal("sql", sent.Entities![3].Language);
    }

    [Fact]
    public async Task What_is_escaped_is_shown_as_it_was_typed() =>
        Assert.Equal(
            "<b>&\"'</b> [x](tg://user?id=1) &nbsp;",
            (await Say("&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt; [x](tg://user?id=1) &nbsp;")).Text
        );

    [Fact]
    public async Task A_link_that_is_none_stays_text() =>
        Assert.Null((await Say("<a href=\"javascript:alert(1)\">тут</a>")).Entities);

    private Task<global::Telegram.Bot.Types.Message> Say(string html) =>
        Bot.SendMessage(Telegram.User("Мама", hasStarted: true).Id, html, ParseMode.Html, cancellationToken: Stop);
}
