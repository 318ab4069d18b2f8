using Diary.Domain.Journal;

namespace Diary.Dialogs.Journal;

/// <summary>A period cut into pages that fit a phone: a week of a subject with many lessons, two of one with few.</summary>
internal sealed record JournalPage(DateOnly First, DateOnly Last)
{
    private const int DaysInWeek = 7;

    /// <summary>In so many columns the marks of a phone's width are read.</summary>
    private const int MostColumns = 6;

    public bool Has(DateOnly day) => First <= day && day <= Last;

    /// <summary>The pages with lessons, in their order.</summary>
    public static IReadOnlyList<JournalPage> Of(DateOnly first, DateOnly last, IReadOnlyList<KeptLesson> lessons)
    {
        var weeks = 2;
        while (weeks > 1 && Cut(first, last, weeks).Any(page => Columns(page, lessons) > MostColumns))
        {
            weeks--;
        }

        return [.. Cut(first, last, weeks).Where(page => Columns(page, lessons) > 0)];
    }

    /// <summary>The page of the last lesson that has been; before the first lesson, the first page.</summary>
    public static int Newest(IReadOnlyList<JournalPage> pages, DateOnly today) =>
        Math.Max(0, pages.Count(page => page.First <= today) - 1);

    private static int Columns(JournalPage page, IReadOnlyList<KeptLesson> lessons) =>
        lessons
            .Where(lesson => page.Has(lesson.Date))
            .CountBy(lesson => lesson.GroupId)
            .Select(g => g.Value)
            .DefaultIfEmpty()
            .Max();

    private static IEnumerable<JournalPage> Cut(DateOnly first, DateOnly last, int weeks)
    {
        var monday = first.AddDays(-(((int)first.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
        for (var start = monday; start <= last; start = start.AddDays(weeks * DaysInWeek))
        {
            var end = start.AddDays((weeks * DaysInWeek) - 1);
            yield return new JournalPage(start < first ? first : start, end > last ? last : end);
        }
    }
}
