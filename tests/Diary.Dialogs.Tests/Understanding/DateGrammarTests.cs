namespace Diary.Dialogs.Understanding;

/// <summary>Every phrase of the date grammar on every day of a school year.</summary>
public sealed class DateGrammarTests
{
    private static readonly DateOnly FirstDay = new(2026, 9, 1);
    private static readonly DateOnly LastDay = new(2027, 8, 31);

    [Fact]
    public void What_has_been_resolves_on_every_day_of_the_year() => Check(DateGrammar.Past);

    [Fact]
    public void What_is_to_come_resolves_on_every_day_of_the_year() => Check(DateGrammar.Future);

    [Fact]
    public void Every_day_of_the_school_year_is_known_by_each_of_its_names() => Check(DateGrammar.Named, Any);

    private static DateOnly Any(DateOnly day) => FirstDay.AddDays(day.DayNumber * 7 % 365);

    private static void Check(Func<DateOnly, IEnumerable<DateGrammar.Phrase>> phrases) => Check(phrases, day => day);

    private static void Check(Func<DateOnly, IEnumerable<DateGrammar.Phrase>> phrases, Func<DateOnly, DateOnly> askedOn)
    {
        var wrong = new List<string>();
        var read = 0;
        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            var now = new DateTimeOffset(askedOn(day), new TimeOnly(23, 59), TimeSpan.FromHours(3));
            foreach (var phrase in phrases(day))
            {
                read++;
                var found = Reading.Of(phrase.Text, now).Entities.Date;
                if (found != new DateSpan(phrase.Start, phrase.End))
                {
                    wrong.Add($"{askedOn(day)} {phrase.Text}: {found}");
                }
            }
        }
        Assert.True(read > 4000);
        Assert.Equal([], wrong);
    }
}
