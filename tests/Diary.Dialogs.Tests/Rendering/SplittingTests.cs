namespace Diary.Dialogs.Rendering;

public class SplittingTests
{
    [Fact]
    public void A_heading_goes_with_what_it_heads()
    {
        var document = MarkupDocument.Parse(
            $"<p>{new string('а', 4000)}</p><h3>Вторник</h3><p>{new string('б', 300)}</p>"
        );

        var messages = TelegramHtmlEncoder.Encode(document);

        Assert.Equal(2, messages.Count);
        Assert.StartsWith("<b>Вторник</b>\nб", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_bold_text_that_is_cut_is_bold_in_both_parts()
    {
        var document = MarkupDocument.Parse($"<p><b>{string.Join(' ', Enumerable.Repeat("слово", 1000))}</b></p>");

        var messages = TelegramHtmlEncoder.Encode(document);

        Assert.Equal(2, messages.Count);
        Assert.All(messages, message => Assert.Matches("^<b>слово .* слово</b>$", message));
    }

    [Fact]
    public void A_text_is_cut_after_a_sentence_rather_than_a_word()
    {
        var text = new string('а', 3000) + " конец. " + string.Join(' ', Enumerable.Repeat("слово", 300));

        var messages = TelegramHtmlEncoder.Encode(MarkupDocument.Parse($"<p>{text}</p>"));

        Assert.EndsWith("конец.", messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_seen_as_one_character_is_never_cut()
    {
        const string Family = "👨‍👩‍👧‍👦";

        var messages = TelegramHtmlEncoder.Encode(
            MarkupDocument.Parse($"<p>{string.Concat(Enumerable.Repeat(Family, 900))}</p>")
        );

        Assert.True(messages.Count > 1);
        Assert.All(messages, message => Assert.Equal(0, message.Length % Family.Length));
    }

    [Fact]
    public void A_long_table_goes_on_under_its_header()
    {
        var rows = string.Concat(
            Enumerable.Range(1, 1000).Select(number => $"<tr><td>{number}</td><td>Химия</td></tr>")
        );

        var messages = TelegramRichEncoder.Encode(
            MarkupDocument.Parse($"<table><tr><th>№</th><th>Урок</th></tr>{rows}</table>")
        );

        Assert.Equal(3, messages.Count);
        Assert.All(messages, message => Assert.Contains("<th>№</th>", message, StringComparison.Ordinal));
        Assert.Equal(1000, messages.Sum(message => message.Split("<tr><td>").Length - 1));
    }

    [Fact]
    public void Buttons_come_with_the_last_message_of_a_web_chat()
    {
        var document = MarkupDocument.Parse(
            $"<p>{string.Join(' ', Enumerable.Repeat("слово", 3900))}</p><menu><button value=\"x\">Да</button></menu>"
        );

        var messages = DirectLineEncoder.Encode(document);

        Assert.Equal(3, messages.Count);
        Assert.All(messages.SkipLast(1), message => Assert.Empty(message.SuggestedActions));
        Assert.Single(messages[^1].SuggestedActions);
    }

    [Fact]
    public void Not_more_looks_in_a_message_than_Telegram_keeps()
    {
        var items = string.Concat(Enumerable.Range(1, 250).Select(number => $"<li><b>{number}</b></li>"));

        var messages = TelegramHtmlEncoder.Encode(MarkupDocument.Parse($"<ul>{items}</ul>"));

        Assert.Equal([100, 100, 50], messages.Select(message => TelegramHtmlReader.Read(message).Tags.Count));
    }
}
