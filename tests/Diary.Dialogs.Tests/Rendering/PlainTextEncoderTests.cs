namespace Diary.Dialogs.Rendering;

public class PlainTextEncoderTests
{
    [Fact]
    public void Everything_is_said_in_lines()
    {
        var document = MarkupDocument.Parse(
            """
            <h3>Вторник</h3>
            <p>Задано:</p>
            <ul><li>№ 214<br>и 215</li><li>вложено<ul><li>глубже</li></ul></li></ul>
            <blockquote>учить<br>наизусть</blockquote>
            <table><tr><th>Урок</th><th>Балл</th></tr><tr><td>Химия</td><td>5</td></tr></table>
            <p><a href="https://x.example">план</a></p>
            """
        );

        Assert.Equal(
            """
            Вторник
            Задано:
            • № 214
              и 215
            • вложено
              • глубже
            > учить
            > наизусть
            Урок · Балл
            Химия · 5
            план (https://x.example)
            """,
            PlainTextEncoder.Encode(document)
        );
    }

    [Theory]
    [InlineData(100, "Новая отметка: Математика — 5, контрольная работа")]
    [InlineData(31, "Новая отметка: Математика — 5,…")]
    [InlineData(20, "Новая отметка:…")]
    [InlineData(4, "Нов…")]
    public void A_preview_is_one_line_cut_at_a_word(int maxLength, string expected)
    {
        var document = MarkupDocument.Parse("<h3>Новая отметка:</h3><p>Математика — <b>5</b>, контрольная работа</p>");

        var preview = PlainTextEncoder.Preview(document, maxLength);

        Assert.Equal(expected, preview);
        Assert.InRange(preview.Length, 1, maxLength);
    }
}
