using Diary.Domain.Marks;

namespace Diary.Dialogs.Progress;

/// <summary>Means of marks: weighted, of numbers only.</summary>
internal static class ProgressFigures
{
    private const int DaysInWeek = 7;
    private const int Middle = 2;

    /// <returns>Null where there is no number.</returns>
    public static decimal? Mean(IEnumerable<MarkLine> marks)
    {
        var numbers = marks.Where(mark => mark.Value.Number is not null).ToList();
        var weight = numbers.Sum(mark => mark.Weight);
        return weight == 0 ? null : numbers.Sum(mark => mark.Value.Number!.Value * mark.Weight) / (decimal)weight;
    }

    /// <summary>Every week with marks, by its Wednesday.</summary>
    public static IReadOnlyList<(DateOnly Day, decimal Mean)> Weeks(IEnumerable<MarkLine> marks) =>
        [
            .. from mark in marks
            where mark.Value.Number is not null
            group mark by MondayOf(mark.Date) into week
            orderby week.Key
            select (week.Key.AddDays(Middle), Mean(week)!.Value),
        ];

    /// <summary>Every subject with marks, the best first.</summary>
    public static IReadOnlyList<SubjectMean> Subjects(IEnumerable<MarkLine> marks, IEnumerable<MarkLine> before)
    {
        var earlier = before.ToLookup(mark => mark.SubjectKey);
        return
        [
            .. from mark in marks
            where mark.Value.Number is not null
            group mark by (mark.SubjectKey, mark.Subject) into subject
            let mean = Mean(subject)!.Value
            orderby mean descending, subject.Key.Subject
            select new SubjectMean(subject.Key.Subject, mean, subject.Count(), Mean(earlier[subject.Key.SubjectKey])),
        ];
    }

    private static DateOnly MondayOf(DateOnly date) =>
        date.AddDays(-(((int)date.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
}
