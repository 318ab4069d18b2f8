namespace Diary.Dialogs.Understanding;

/// <summary>Today is Monday, 23 November 2026.</summary>
public sealed class FollowUpTests
{
    private static readonly LastQuestion MashasMarks = Asked("какие оценки у Маши по алгебре за неделю");
    private static readonly LastQuestion Homework = Asked("что задали по физике на завтра");

    [Theory]
    [InlineData("а по физике?", "children=Маша date=2026-11-17..2026-11-23 subject=physics")]
    [InlineData("а у Пети?", "children=Петя date=2026-11-17..2026-11-23 subject=algebra")]
    [InlineData("и за прошлую неделю", "children=Маша date=2026-11-16..2026-11-22 subject=algebra")]
    [InlineData("а в пятницу?", "children=Маша date=2026-11-20..2026-11-20 subject=algebra")]
    [InlineData("а за вторую четверть?", "children=Маша subject=algebra term=q2")]
    [InlineData("а двойки есть?", "children=Маша date=2026-11-17..2026-11-23 mark=2 subject=algebra")]
    [InlineData("что насчёт Лизы", "children=Лиза date=2026-11-17..2026-11-23 subject=algebra")]
    [InlineData("what about physics", "children=Маша date=2026-11-17..2026-11-23 subject=physics")]
    [InlineData("and last week?", "children=Маша date=2026-11-16..2026-11-22 subject=algebra")]
    public void What_is_left_unsaid_is_taken_from_the_question_before(string text, string entities)
    {
        var meaning = Continue(MashasMarks, text)!;

        Assert.Equal((Intent.GradesShow, entities), (meaning.Intent, Wire.Of(meaning.Entities)));
    }

    [Theory]
    [InlineData("а завтра?", "2026-11-24")]
    [InlineData("а в пятницу?", "2026-11-27")]
    [InlineData("на послезавтра", "2026-11-25")]
    public void A_day_is_counted_as_the_question_counts_it(string text, string day)
    {
        var last = Homework with { Entities = Homework.Entities with { Date = Reading.Day("2026-11-23") } };

        Assert.Equal(Reading.Day(day), Continue(last, text)!.Entities.Date);
    }

    [Fact]
    public void A_period_takes_the_place_of_a_term_and_a_term_of_a_period()
    {
        var term = Asked("оценки Пети за первую четверть");

        Assert.Equal("children=Петя date=2026-11-01..2026-11-30", Wire.Of(Continue(term, "а за ноябрь?")!.Entities));
        Assert.Equal("children=Петя term=q2", Wire.Of(Continue(term, "а за вторую четверть?")!.Entities));
    }

    [Fact]
    public void Details_are_the_same_answer_unfolded()
    {
        var meaning = Continue(MashasMarks, "покажи подробнее")!;

        Assert.True(meaning.InDetail);
        Assert.Equal((Intent.GradesShow, MashasMarks.Entities), (meaning.Intent, meaning.Entities));
    }

    [Fact]
    public void A_file_of_what_was_shown_is_a_report()
    {
        var meaning = Continue(MashasMarks, "а в экселе можно?")!;

        Assert.Equal(Intent.ReportGet, meaning.Intent);
        Assert.Equal(
            "children=Маша date=2026-11-17..2026-11-23 format=xlsx subject=algebra",
            Wire.Of(meaning.Entities)
        );
    }

    [Theory]
    [InlineData("какое расписание на завтра")]
    [InlineData("Маша завтра не придёт")]
    [InlineData("спасибо большое")]
    [InlineData("какая погода")]
    [InlineData("что ты умеешь")]
    [InlineData("позови оператора")]
    [InlineData("дз по физике")]
    [InlineData("да")]
    public void A_complete_message_starts_anew(string text) => Assert.Null(Continue(MashasMarks, text));

    [Fact]
    public void A_quarter_of_an_hour_later_nothing_is_continued()
    {
        var meaning = Reading.Of("а по физике?");

        Assert.NotNull(FollowUp.Continue(MashasMarks, meaning, MashasMarks.At.AddMinutes(15)));
        Assert.Null(FollowUp.Continue(MashasMarks, meaning, MashasMarks.At.AddMinutes(16)));
        Assert.Null(FollowUp.Continue(MashasMarks, meaning, MashasMarks.At.AddMinutes(-1)));
    }

    [Fact]
    public void What_is_done_is_not_continued()
    {
        var absence = Asked("Петя завтра не придёт, заболел");

        Assert.Null(Continue(absence, "а послезавтра?"));
    }

    private static LastQuestion Asked(string text)
    {
        var meaning = Reading.Of(text);
        return new LastQuestion(meaning.Intent, meaning.Entities, Reading.Monday);
    }

    private static Meaning? Continue(LastQuestion last, string text) =>
        FollowUp.Continue(last, Reading.Of(text), Reading.Monday.AddMinutes(2));
}
