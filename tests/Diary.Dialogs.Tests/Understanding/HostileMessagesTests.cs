using FsCheck;
using FsCheck.Fluent;

namespace Diary.Dialogs.Understanding;

public sealed class HostileMessagesTests
{
    private const long MegaByte = 1 << 20;

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("😀🎉🔥")]
    [InlineData("\u200b\u200d\ufeff")]
    [InlineData("\ud800")]
    [InlineData("\udc00\ud800x")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE Students; --")]
    [InlineData("مرحبا كيف حالك")]
    [InlineData("שלום עולם")]
    [InlineData("99999999999999999999999")]
    [InlineData("....,,,///---")]
    public void What_is_no_message_means_nothing(string text)
    {
        var meaning = Reading.Of(text);

        Assert.Equal(Intent.None, meaning.Intent);
        Assert.Equal("", Wire.Of(meaning.Entities));
    }

    [Fact]
    public void Letters_that_cannot_be_seen_change_nothing() =>
        Assert.Equal(Intent.HomeworkShow, Reading.Of("что\u200b за\u200dдали на завтра").Intent);

    [Theory]
    [InlineData("а")]
    [InlineData("что задали ")]
    [InlineData("1.")]
    [InlineData("ghbdtn ")]
    [InlineData("\"7 ")]
    [InlineData("за вторую четверть ")]
    [InlineData("незнакомоеслово")]
    [InlineData("\u200b")]
    [InlineData("\u202eада")]
    [InlineData("😀")]
    [InlineData("\ud800")]
    [InlineData("и\u0306")]
    [InlineData("с 1 по 15 и до ")]
    public void Of_a_hundred_thousand_letters_no_more_than_a_thousand_are_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var (beginning, allocated) = Allocating(text[..1000]);

        var (whole, more) = Allocating(text);

        Assert.Equal(beginning.Intent, whole.Intent);
        Assert.Equal(Wire.Of(beginning.Entities), Wire.Of(whole.Entities));
        Assert.InRange(more, 0, 2 * allocated + MegaByte);
        Assert.InRange(allocated, 0, 8 * MegaByte);
    }

    [Fact]
    public void Any_text_is_read_the_same_way_twice_and_dates_run_forward() =>
        Prop.ForAll(
                Messages(),
                text =>
                {
                    var first = Reading.Of(text);
                    var again = Reading.Of(text);
                    return first.Intent == again.Intent
                        && Wire.Of(first.Entities) == Wire.Of(again.Entities)
                        && (first.Entities.Date is not { } span || span.Start <= span.End)
                        && first.Confidence is >= 0 and <= 1.0001
                        && Reading.Reader.Redact(text).Length <= 200
                        && Reading.Reader.Explain(new Utterance(text, Reading.Monday, null)).Meaning.Intent
                            == Reading.Of(text, role: null).Intent;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Many_may_read_at_once()
    {
        var alone = Reading.Of("что задали по физике на пятницу");

        Parallel.For(
            0,
            200,
            _ => Assert.Equal(Wire.Of(alone.Entities), Wire.Of(Reading.Of("что задали по физике на пятницу").Entities))
        );
    }

    private static (Meaning Meaning, long Bytes) Allocating(string text)
    {
        Reading.Of(text);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var meaning = Reading.Of(text);
        return (meaning, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>Any strings, and words people use thrown together with figures and signs.</summary>
    private static Arbitrary<string> Messages()
    {
        var pieces = Gen.Elements(
            "с",
            "по",
            "до",
            "конца",
            "недели",
            "31",
            "0",
            "99",
            "29",
            "февраля",
            "12.13",
            "31.02.2027",
            "2027-02-30",
            "последние",
            "400",
            "дней",
            "назад",
            "через",
            "7",
            "б",
            "\"",
            "-",
            "четверть",
            "пятое",
            "вторник",
            "Маши",
            "Ивановой",
            "завтра",
            "дз",
            "ghbdtn",
            "zavtra",
            "\ud83d",
            "года",
            "на",
            "и",
            "минут",
            "урок",
            "за",
            "."
        );
        var thrown = pieces.ListOf().Select(words => string.Join(' ', words));
        return Gen.OneOf(thrown, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();
    }
}
