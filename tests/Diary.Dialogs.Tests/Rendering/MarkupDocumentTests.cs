namespace Diary.Dialogs.Rendering;

public class MarkupDocumentTests
{
    [Fact]
    public void Layout_of_a_template_is_not_part_of_the_text()
    {
        var document = MarkupDocument.Parse("\n  <p>\n    Математика,\n    <b>№ 214</b>\n  </p>\n");

        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(document.Blocks));
        Assert.Equal([new("Математика, "), new("№ 214", TextStyles.Bold)], paragraph.Runs);
    }

    [Fact]
    public void Text_without_a_paragraph_is_a_paragraph()
    {
        var document = MarkupDocument.Parse("Привет, <i>Маша</i>!<ul><li>раз</li></ul>пока");

        Assert.Collection(
            document.Blocks,
            block => Assert.Equal(3, Assert.IsType<ParagraphBlock>(block).Runs.Count),
            block => Assert.IsType<ListBlock>(block),
            block => Assert.Equal([new("пока")], Assert.IsType<ParagraphBlock>(block).Runs)
        );
    }

    [Fact]
    public void Looks_are_combined_and_breaks_are_line_feeds()
    {
        var document = MarkupDocument.Parse("<p><b>жирный <i>и<br>курсив</i></b></p>");

        Assert.Equal(
            [new("жирный ", TextStyles.Bold), new("и\nкурсив", TextStyles.Bold | TextStyles.Italic)],
            Assert.IsType<ParagraphBlock>(Assert.Single(document.Blocks)).Runs
        );
    }

    [Fact]
    public void Every_menu_is_a_row_of_buttons()
    {
        var document = MarkupDocument.Parse(
            """
            <p>Что дальше?</p>
            <menu>
              <button value="day:-1">◀</button>
              <button value="day:+1">▶</button>
            </menu>
            <menu><a href="https://school.example">Открыть дневник</a></menu>
            """
        );

        Assert.Equal(2, document.Buttons.Count);
        Assert.Equal([new("◀", "day:-1", null), new("▶", "day:+1", null)], document.Buttons[0]);
        Assert.Equal([new("Открыть дневник", null, "https://school.example")], document.Buttons[1]);
    }

    [Fact]
    public void A_row_of_column_names_is_the_header_of_its_table()
    {
        var table = Table(
            "<table><tr><th>Урок</th><th>Балл</th></tr><tr><td>Химия</td><td align=\"right\">5</td></tr></table>"
        );

        Assert.Same(table.Rows[0], table.Header);
        Assert.Equal(CellAlignment.Right, table.Rows[1].Cells[1].Alignment);
        Assert.Null(Table("<table><tr><td>Химия</td></tr></table>").Header);
    }

    [Theory]
    [InlineData("<div>блок</div>")]
    [InlineData("<p><img src=\"x\"></p>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p class=\"x\">текст</p>")]
    [InlineData("<b onclick=\"x\">текст</b>")]
    [InlineData("<a href=\"https://x.example\" target=\"_blank\">текст</a>")]
    [InlineData("<details><p>без названия</p></details>")]
    [InlineData("<menu><button>без значения</button></menu>")]
    [InlineData("<menu>слова</menu>")]
    [InlineData("<ul>слова</ul>")]
    [InlineData("<table><tr>слова</tr></table>")]
    [InlineData("<table><tr><td colspan=\"2\">x</td></tr></table>")]
    [InlineData("<table><tr><td align=\"justify\">x</td></tr></table>")]
    [InlineData("<p>не закрыт <b>жирный</p>")]
    [InlineData("<p>лишний конец</b></p>")]
    [InlineData("<h1>другой заголовок</h1>")]
    [InlineData("<!-- примечание -->")]
    public void What_is_not_in_the_subset_is_refused(string markup)
    {
        Assert.Throws<MarkupException>(() => MarkupDocument.Parse(markup));
    }

    private static TableBlock Table(string markup)
    {
        return Assert.IsType<TableBlock>(Assert.Single(MarkupDocument.Parse(markup).Blocks));
    }
}
