namespace Diary.Dialogs.Understanding;

/// <summary>Phrases of days and what they mean, counted day by day and not by the code under test.</summary>
internal static class DateGrammar
{
    public sealed record Phrase(string Text, DateOnly Start, DateOnly End);

    private static readonly string[] Weekdays =
    [
        "понедельник",
        "вторник",
        "среду",
        "четверг",
        "пятницу",
        "субботу",
        "воскресенье",
    ];

    private static readonly string[] EnglishWeekdays =
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    private static readonly string[] Months =
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];

    private static readonly string[] WholeMonths =
    [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];

    private static readonly string[] EnglishMonths =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly string[] Counts = ["два", "три", "четыре", "пять", "шесть"];

    /// <summary>Of what has been.</summary>
    public static IEnumerable<Phrase> Past(DateOnly today)
    {
        var monday = Back(today, DayOfWeek.Monday);
        yield return One("оценки за сегодня", today);
        yield return One("оценки за вчера", today.AddDays(-1));
        yield return One("оценки за вчерашний день", today.AddDays(-1));
        yield return One("оценки за позавчера", today.AddDays(-2));
        yield return new("оценки за эту неделю", monday, monday.AddDays(6));
        yield return new("оценки за прошлую неделю", monday.AddDays(-7), monday.AddDays(-1));
        yield return new("оценки на прошлой неделе", monday.AddDays(-7), monday.AddDays(-1));
        yield return new("оценки за неделю", today.AddDays(-6), today);
        yield return new("оценки за последнюю неделю", today.AddDays(-6), today);
        yield return new("оценки с начала недели", monday, today);
        yield return new("my grades for last week", monday.AddDays(-7), monday.AddDays(-1));
        yield return One("my grades for yesterday", today.AddDays(-1));
        foreach (var phrase in OfMonths(today).Concat(OfWeekdaysPast(today)).Concat(Counted(today)))
        {
            yield return phrase;
        }
    }

    /// <summary>Of what is to come.</summary>
    public static IEnumerable<Phrase> Future(DateOnly today)
    {
        var monday = Back(today, DayOfWeek.Monday);
        yield return One("что задали на сегодня", today);
        yield return One("что задали на завтра", today.AddDays(1));
        yield return One("что задали к завтрашнему дню", today.AddDays(1));
        yield return One("что задали на послезавтра", today.AddDays(2));
        yield return One("что задали через неделю", today.AddDays(7));
        yield return One("что задали через три дня", today.AddDays(3));
        yield return One("what is the homework for tomorrow", today.AddDays(1));
        yield return One("what is the homework for the day after tomorrow", today.AddDays(2));
        yield return new("что задали на следующую неделю", monday.AddDays(7), monday.AddDays(13));
        yield return new("что задали на этой неделе", monday, monday.AddDays(6));
        yield return new("что задали на выходные", monday.AddDays(5), monday.AddDays(6));
        yield return new("what is the homework for next week", monday.AddDays(7), monday.AddDays(13));
        for (var weekday = 0; weekday < 7; weekday++)
        {
            var name = (DayOfWeek)((weekday + 1) % 7);
            yield return One($"что задали на {Weekdays[weekday]}", Ahead(today, name));
            yield return One($"homework for {EnglishWeekdays[weekday]}", Ahead(today, name));
            yield return One($"что задали на следующую {Weekdays[weekday]}", Ahead(monday.AddDays(7), name));
            yield return One($"homework for next {EnglishWeekdays[weekday]}", Ahead(monday.AddDays(7), name));
        }
    }

    /// <summary>A day of this school year named in every way.</summary>
    public static IEnumerable<Phrase> Named(DateOnly day)
    {
        yield return One($"что задали на {day.Day} {Months[day.Month - 1]}", day);
        yield return One($"что задали на {day.Day}-е {Months[day.Month - 1]}", day);
        yield return One($"что задали на {day:dd'.'MM}", day);
        yield return One($"что задали на {day.Day}/{day.Month}", day);
        yield return One($"что задали на {day:dd'.'MM'.'yyyy}", day);
        yield return One($"что задали на {day:dd'.'MM'.'yy}", day);
        yield return One($"что задали на {Ordinals.Of(day.Day)} {Months[day.Month - 1]}", day);
        yield return One($"homework for {EnglishMonths[day.Month - 1]} {day.Day}", day);
        yield return One($"homework for {day.Day} {EnglishMonths[day.Month - 1]}", day);
        yield return One($"homework for the {day.Day}th of {EnglishMonths[day.Month - 1]}", day);
        if (day.Day > 3)
        {
            yield return new($"оценки с {day.Day - 3} по {day.Day} {Months[day.Month - 1]}", day.AddDays(-3), day);
            yield return new($"оценки {day.Day - 3}-{day.Day} {Months[day.Month - 1]}", day.AddDays(-3), day);
        }
    }

    private static IEnumerable<Phrase> OfMonths(DateOnly today)
    {
        var schoolYear = today.Month >= 9 ? today.Year : today.Year - 1;
        for (var month = 1; month <= 12; month++)
        {
            var first = new DateOnly(month >= 9 ? schoolYear : schoolYear + 1, month, 1);
            var last = first;
            while (last.AddDays(1).Month == month)
            {
                last = last.AddDays(1);
            }
            yield return new($"оценки за {WholeMonths[month - 1]}", first, last);
            yield return new($"my grades for {EnglishMonths[month - 1]}", first, last);
            if (month == today.Month && first.Year == today.Year)
            {
                yield return new("оценки в этом месяце", first, last);
                yield return new("оценки с начала месяца", first, today);
            }
        }
    }

    private static IEnumerable<Phrase> OfWeekdaysPast(DateOnly today)
    {
        for (var weekday = 0; weekday < 7; weekday++)
        {
            var name = (DayOfWeek)((weekday + 1) % 7);
            yield return One($"оценки за {Weekdays[weekday]}", Back(today, name));
            yield return One(
                $"оценки за прошлую {Weekdays[weekday]}",
                Ahead(Back(today, DayOfWeek.Monday).AddDays(-7), name)
            );
        }
    }

    private static IEnumerable<Phrase> Counted(DateOnly today)
    {
        for (var count = 2; count <= 6; count++)
        {
            yield return new($"оценки за последние {Counts[count - 2]} дня", today.AddDays(1 - count), today);
            yield return new($"оценки за последние {count} дней", today.AddDays(1 - count), today);
            yield return new($"my grades for the last {count} days", today.AddDays(1 - count), today);
            yield return One($"что я получил {count} дня назад", today.AddDays(-count));
            yield return One($"what did i get {count} days ago, show my grades", today.AddDays(-count));
        }
    }

    private static Phrase One(string text, DateOnly day) => new(text, day, day);

    private static DateOnly Ahead(DateOnly day, DayOfWeek weekday)
    {
        while (day.DayOfWeek != weekday)
        {
            day = day.AddDays(1);
        }
        return day;
    }

    private static DateOnly Back(DateOnly day, DayOfWeek weekday)
    {
        while (day.DayOfWeek != weekday)
        {
            day = day.AddDays(-1);
        }
        return day;
    }
}
