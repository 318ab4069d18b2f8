namespace Diary.Dialogs.Understanding;

public sealed class PhraseRedactionTests
{
    [Theory]
    [InlineData("почему у Маши Ивановой двойка", "почему у <name> двойка")]
    [InlineData("передай марье ивановне что мы не придем", "передай <name> что мы не придем")]
    [InlineData("мой номер +7 912 345-67-89", "мой номер +<number> <number> <number>-<number>-<number>")]
    [InlineData("вот код K7F9Q2", "вот код <code>")]
    [InlineData("пишите на masha.ivanova@example.ru", "пишите на <address>")]
    [InlineData("http://example.ru/?child=5 что это", "<address> что это")]
    [InlineData("гражданин Хтоньский опоздал", "<name> опоздал")]
    [InlineData("оценки кропоткинской", "оценки <name>")]
    public void Whatever_tells_of_whom_it_speaks_is_replaced(string text, string kept) =>
        Assert.Equal(kept, Reading.Reader.Redact(text));

    [Fact]
    public void A_question_without_names_is_kept_as_it_is_read() =>
        Assert.Equal("какие оценки по алгебре за неделю?", Reading.Reader.Redact("какие оцнеки по алгебре за неделю?"));

    [Fact]
    public void No_more_is_kept_than_two_hundred_letters() =>
        Assert.InRange(
            Reading.Reader.Redact(new string('а', 5000) + " что задали " + new string('б', 5000)).Length,
            0,
            200
        );

    [Fact]
    public void No_figure_is_ever_kept()
    {
        foreach (var text in (string[])["7б", "кв. 5", "1-2-3", "а1б2", "2026-11-25", "№17", "１２３"])
        {
            Assert.DoesNotContain(Reading.Reader.Redact(text), char.IsDigit);
        }
    }
}
