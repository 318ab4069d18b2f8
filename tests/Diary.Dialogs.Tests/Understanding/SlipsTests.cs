using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Hurried fingers, wrong keyboards, Latin letters, missing spaces.</summary>
public sealed class SlipsTests
{
    private const int EveryNth = 40;

    private static readonly Lazy<List<TrainingPhrase>> Sample = new(() =>
        [
            .. new TrainingPhrases()
                .All()
                .Where(phrase => !phrase.Spoilt && phrase.Text.Length >= 12 && IsCyrillic(phrase.Text))
                .Where((_, at) => at % EveryNth == 0),
        ]
    );

    [Fact]
    public void A_slip_of_one_key_seldom_changes_what_is_meant()
    {
        var slips = new TypingSlips(new Random(99));

        Assert.InRange(ShareKept(slips.Spoil), 0.95, 1);
    }

    [Fact]
    public void The_wrong_keyboard_is_read_as_the_right_one() => Assert.InRange(ShareKept(OnLatinKeys), 0.95, 1);

    [Fact]
    public void Latin_letters_are_read_as_Russian_words() => Assert.InRange(ShareKept(InLatinLetters), 0.85, 1);

    [Theory]
    [InlineData("чтозадали назавтра", "что задали на завтра")]
    [InlineData("кагда кантрольная по рускому", "когда контрольная по русскому")]
    [InlineData("д/з по алгебре", "дз по алгебре")]
    [InlineData("К/Р по химии когда", "контрольная по химии когда")]
    [InlineData("сёня чё по урокам", "сегодня что по урокам")]
    public void Hurried_writing_means_what_careful_writing_means(string hurried, string careful)
    {
        var (one, other) = (Reading.Of(hurried), Reading.Of(careful));

        Assert.Equal(other.Intent, one.Intent);
        Assert.Equal(Wire.Of(other.Entities), Wire.Of(one.Entities));
    }

    private static double ShareKept(Func<string, string> spoil) =>
        Sample.Value.Average(phrase =>
            Reading.Of(phrase.Text, phrase.Role).Intent == Reading.Of(spoil(phrase.Text), phrase.Role).Intent ? 1.0 : 0
        );

    private static bool IsCyrillic(string text) => text.All(letter => letter is ' ' or >= 'а' and <= 'я' or 'ё');

    private static string OnLatinKeys(string text)
    {
        var keys = Lexicon.Pairs("ru", "layout").ToDictionary(pair => pair.Value[0], pair => pair.Key[0]);
        return string.Concat(text.Select(letter => keys.GetValueOrDefault(letter, letter)));
    }

    private static string InLatinLetters(string text)
    {
        var letters = Lexicon
            .Pairs("ru", "romanisations")
            .ToDictionary(pair => pair.Key[0], pair => pair.Value.Split(',')[0]);
        return string.Concat(Tokenizer.Fold(text).Select(letter => letters.GetValueOrDefault(letter, $"{letter}")));
    }
}
