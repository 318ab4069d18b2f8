namespace Diary.Dialogs.Understanding;

/// <summary>Today is Monday, 23 November 2026.</summary>
public sealed class DatesTests
{
    [Theory]
    [InlineData("дз на завтра", "2026-11-24", "2026-11-24")]
    [InlineData("дз на послезавтра", "2026-11-25", "2026-11-25")]
    [InlineData("дз на понедельник", "2026-11-23", "2026-11-23")]
    [InlineData("дз на пт", "2026-11-27", "2026-11-27")]
    [InlineData("дз на следующий вторник", "2026-12-01", "2026-12-01")]
    [InlineData("дз на двадцать пятое ноября", "2026-11-25", "2026-11-25")]
    [InlineData("дз на 5 декабря", "2026-12-05", "2026-12-05")]
    [InlineData("дз на 05.12", "2026-12-05", "2026-12-05")]
    [InlineData("дз на 5/12", "2026-12-05", "2026-12-05")]
    [InlineData("дз на 05.12.2026", "2026-12-05", "2026-12-05")]
    [InlineData("дз на 12 марта", "2027-03-12", "2027-03-12")]
    [InlineData("расписание на этой неделе", "2026-11-23", "2026-11-29")]
    [InlineData("расписание на следующую неделю", "2026-11-30", "2026-12-06")]
    [InlineData("дз на выходные", "2026-11-28", "2026-11-29")]
    [InlineData("дз через неделю", "2026-11-30", "2026-11-30")]
    [InlineData("дз через три дня", "2026-11-26", "2026-11-26")]
    [InlineData("дз с 25 по 27 ноября", "2026-11-25", "2026-11-27")]
    [InlineData("дз с 30 ноября по 4 декабря", "2026-11-30", "2026-12-04")]
    [InlineData("дз на завтра и послезавтра", "2026-11-24", "2026-11-25")]
    [InlineData("homework for next friday", "2026-12-04", "2026-12-04")]
    [InlineData("homework for the day after tomorrow", "2026-11-25", "2026-11-25")]
    [InlineData("schedule for December 3rd", "2026-12-03", "2026-12-03")]
    public void What_is_to_come_is_counted_forward(string text, string start, string end) =>
        Assert.Equal(Reading.Days(start, end), Reading.Of(text).Entities.Date);

    [Theory]
    [InlineData("оценки за вчера", "2026-11-22", "2026-11-22")]
    [InlineData("оценки за позавчера", "2026-11-21", "2026-11-21")]
    [InlineData("оценки за пятницу", "2026-11-20", "2026-11-20")]
    [InlineData("оценки за прошлый вторник", "2026-11-17", "2026-11-17")]
    [InlineData("оценки за неделю", "2026-11-17", "2026-11-23")]
    [InlineData("оценки за последнюю неделю", "2026-11-17", "2026-11-23")]
    [InlineData("оценки за прошлую неделю", "2026-11-16", "2026-11-22")]
    [InlineData("оценки за последние три дня", "2026-11-21", "2026-11-23")]
    [InlineData("оценки за ноябрь", "2026-11-01", "2026-11-30")]
    [InlineData("оценки за сентябрь", "2026-09-01", "2026-09-30")]
    [InlineData("оценки с сентября по октябрь", "2026-09-01", "2026-10-31")]
    [InlineData("оценки в этом месяце", "2026-11-01", "2026-11-30")]
    [InlineData("оценки с 1 по 15 октября", "2026-10-01", "2026-10-15")]
    [InlineData("my grades for the last 10 days", "2026-11-14", "2026-11-23")]
    [InlineData("my grades for October", "2026-10-01", "2026-10-31")]
    [InlineData("my grades for last week", "2026-11-16", "2026-11-22")]
    public void What_has_been_is_counted_back(string text, string start, string end) =>
        Assert.Equal(Reading.Days(start, end), Reading.Of(text).Entities.Date);

    [Theory]
    [InlineData("оценки за вторую четверть", "q2")]
    [InlineData("оценки за 3 четверть", "q3")]
    [InlineData("оценки за IV четверть", "q4")]
    [InlineData("оценки за первое полугодие", "h1")]
    [InlineData("годовые оценки", "year")]
    [InlineData("my grades for the first quarter", "q1")]
    public void A_term_stands_without_a_date(string text, string term)
    {
        var entities = Reading.Of(text).Entities;

        Assert.Equal(term, entities.Term);
        Assert.Null(entities.Date);
    }

    [Fact]
    public void Today_is_the_askers_own()
    {
        var lateInVladivostok = new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.FromHours(10));

        Assert.Equal(Reading.Day("2026-11-25"), Reading.Of("дз на завтра", lateInVladivostok).Entities.Date);
    }
}
