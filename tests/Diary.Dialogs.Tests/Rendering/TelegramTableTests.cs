namespace Diary.Dialogs.Rendering;

public class TelegramTableTests
{
    [Fact]
    public void A_table_is_drawn_for_the_width_of_a_phone()
    {
        var html = Assert.Single(
            TelegramHtmlEncoder.Encode(Samples.Renderer.RenderDocument(Samples.Tuesday, Samples.Russian))
        );

        Assert.Equal(
            """
            <b>Маша Иванова: вторник, 24 ноября</b>
            3 урока, средний балл <b>4,44</b>
            <pre>Время  Урок          Задано
            ────────────────────────────────────
            08:30  Математика    № 214, 215 (а,
                                 б)
            09:25  Русский язык  упражнение 118,
                                 выучить правило
                                 на странице 64
            10:20  Музыка        не задано</pre>
            <blockquote expandable><b>Заметка</b>
            Принести сменную обувь.</blockquote>
            """,
            html
        );
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 40)]
    [InlineData(3, 25)]
    [InlineData(4, 5)]
    public void No_line_is_wider_than_a_phone(int columns, int letters)
    {
        var html = Assert.Single(TelegramHtmlEncoder.Encode(Table(columns, new string('щ', letters))));

        Assert.All(
            TelegramHtmlReader.Read(html).Text.Split('\n'),
            line => Assert.InRange(DisplayWidth.Of(line), 1, AlignedTable.PhoneWidth)
        );
    }

    [Fact]
    public void Columns_are_aligned_by_what_is_seen()
    {
        var html = Assert.Single(
            TelegramHtmlEncoder.Encode(
                MarkupDocument.Parse(
                    "<table><tr><td>👍🏽</td><td>да</td></tr><tr><td>日本</td><td>да</td></tr><tr><td>е\u0301ж</td><td align=\"right\">5</td></tr></table>"
                )
            )
        );

        Assert.Equal("<pre>👍🏽    да\n日本  да\nе\u0301ж     5</pre>", html);
    }

    [Fact]
    public void A_table_too_wide_for_a_phone_is_read_row_by_row()
    {
        var html = Assert.Single(TelegramHtmlEncoder.Encode(Table(columns: 6, "Окружающий мир")));

        Assert.StartsWith(
            "Столбец 1: <b>Окружающий мир</b>\nСтолбец 2: Окружающий мир\nСтолбец 3",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_table_with_a_link_keeps_the_link()
    {
        var html = Assert.Single(
            TelegramHtmlEncoder.Encode(
                MarkupDocument.Parse(
                    "<table><tr><td>Файл</td><td><a href=\"https://x.example\">план</a></td></tr></table>"
                )
            )
        );

        Assert.Equal("Файл · <a href=\"https://x.example\">план</a>", html);
    }

    [Fact]
    public void Rich_messages_have_the_table_itself()
    {
        var html = Assert.Single(
            TelegramRichEncoder.Encode(Samples.Renderer.RenderDocument(Samples.Tuesday, Samples.Russian))
        );

        Assert.Contains(
            "<tr><td>10:20</td><td><s>Музыка</s></td><td>не задано</td></tr>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<details><summary>Заметка</summary>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Rich_messages_with_more_columns_than_Telegram_has_are_read_row_by_row()
    {
        var html = Assert.Single(TelegramRichEncoder.Encode(Table(columns: 21, "5")));

        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
        Assert.Contains("Столбец 21: 5", html, StringComparison.Ordinal);
    }

    private static MarkupDocument Table(int columns, string cell)
    {
        var header = string.Concat(Enumerable.Range(1, columns).Select(column => $"<th>Столбец {column}</th>"));
        var row = string.Concat(Enumerable.Repeat($"<td>{cell}</td>", columns));
        return MarkupDocument.Parse($"<table><tr>{header}</tr><tr>{row}</tr></table>");
    }
}
