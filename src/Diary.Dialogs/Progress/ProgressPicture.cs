using System.Globalization;
using Diary.Dialogs.Charts;
using Diary.Domain.Marks;
using Diary.Domain.School;

namespace Diary.Dialogs.Progress;

/// <summary>Puts marks into a picture. There are names and numbers in it and no words: those stand under it.</summary>
internal sealed record ProgressPicture(CultureInfo Culture, bool IsDark)
{
    private const int MonthsForNames = 3;

    public byte[] Weeks(
        string title,
        DateOnly first,
        DateOnly last,
        IReadOnlyList<MarkLine> marks,
        IReadOnlyList<MarkLine> lastYear,
        IEnumerable<Term> parts
    ) =>
        ChartImage.Draw(
            new LineChart(
                title,
                first,
                last,
                [
                    .. marks
                        .Where(mark => mark.Value.Number is not null)
                        .Select(mark => new ChartPoint(mark.Date, mark.Value.Number!.Value)),
                ],
                Line(ProgressFigures.Weeks(marks)),
                Line(ProgressFigures.Weeks(lastYear).Select(week => (week.Day.AddYears(1), week.Mean))),
                [.. parts.Select(term => term.Start).Where(day => first < day && day < last)],
                Ticks(first, last)
            ),
            IsDark
        );

    public byte[] Subjects(string title, IReadOnlyList<SubjectMean> subjects) =>
        ChartImage.Draw(
            new BarChart(
                title,
                [
                    .. subjects.Select(subject => new ChartBar(
                        Short(subject.Subject),
                        (double)subject.Mean,
                        subject.Mean.ToString("0.00", Culture),
                        (double?)subject.Before
                    )),
                ]
            ),
            IsDark
        );

    private static List<ChartPoint> Line(IEnumerable<(DateOnly Day, decimal Mean)> weeks) =>
        [.. weeks.Select(week => new ChartPoint(week.Day, (double)week.Mean))];

    /// <summary>Names of months over a long time, days over a short one.</summary>
    private List<ChartTick> Ticks(DateOnly first, DateOnly last)
    {
        var isLong = first.AddMonths(MonthsForNames) <= last;
        var ticks = new List<ChartTick>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (isLong ? day.Day == 1 || day == first : day.DayOfWeek is DayOfWeek.Monday)
            {
                ticks.Add(new ChartTick(day, day.ToString(isLong ? "MMM" : "dd.MM", Culture).TrimEnd('.')));
            }
        }

        var step = Math.Max(1, (ticks.Count + 8) / 9);
        return [.. ticks.Where((_, i) => i % step == 0)];
    }

    private static string Short(string subject)
    {
        const int Longest = 18;
        return subject.Length <= Longest ? subject : subject[..(Longest - 1)].TrimEnd() + "…";
    }
}
