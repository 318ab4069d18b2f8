using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Diary.Domain.Attendance;

public sealed class AbsenceCountingTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    private static readonly AbsenceCountingPolicy Policy = new()
    {
        Id = Guid.Empty,
        SchoolId = Guid.Empty,
        Version = 1,
        From = new DateOnly(2026, 9, 1),
        LateIsMissedAfterMinutes = 22,
        MissedDayLessons = 3,
        MissedWeekPercent = 50,
        MonthWarningPercent = 30,
        TermWarningLessons = 10,
        TermCounts = CountedAbsences.Unexcused,
    };

    [Fact]
    public void Twelve_of_a_hundred_and_four_are_eleven_and_a_half_percent()
    {
        var days = Enumerable.Range(0, 30).Select(Day).Where(IsWeekday).Take(20).ToList();
        var lessons = days.Select((day, i) => new DayLessons(day, i < 4 ? 6 : 5)).ToList();
        var letters = days.Take(4).SelectMany(day => Enumerable.Repeat(Absent(day), 3)).ToList();

        var warning = AbsenceWarning.OfMonth(Policy, Monday, lessons, letters);

        Assert.Equal((12, 104, 11.5m), (warning!.Count.MissedLessons, warning.Count.Lessons, warning.Count.Percent));
        Assert.Equal((32, 20, false), (warning.Limit, warning.Left, warning.IsReached));
    }

    [Theory]
    [InlineData(2, 6, 0)]
    [InlineData(3, 6, 1)]
    [InlineData(2, 2, 1)]
    [InlineData(0, 2, 0)]
    public void A_day_is_missed_from_three_lessons_on_or_when_all_of_a_shorter_one_is(int missed, int of, int days) =>
        Assert.Equal(
            days,
            AbsenceCounting
                .Count(Policy, [new DayLessons(Monday, of)], Enumerable.Repeat(Absent(Monday), missed))
                .MissedDays
        );

    [Theory]
    [InlineData(22, 0)]
    [InlineData(23, 1)]
    public void Who_comes_after_the_half_of_a_lesson_has_missed_it(int minutes, int missed) =>
        Assert.Equal(
            missed,
            AbsenceCounting
                .Count(Policy, [new DayLessons(Monday, 6)], [new LetterOfLesson(Monday, Letters.Late, minutes)])
                .MissedLessons
        );

    [Fact]
    public void A_term_counts_what_nobody_explained_only()
    {
        var letters = Enumerable
            .Repeat(new LetterOfLesson(Monday, Letters.Ill, null), 6)
            .Append(Absent(Monday.AddDays(1)))
            .ToList();

        var warning = AbsenceWarning.OfTerm(
            Policy,
            Monday,
            Monday.AddDays(30),
            [new(Monday, 6), new(Monday.AddDays(1), 6)],
            letters
        );

        Assert.Equal((1, 9), (warning!.Count.MissedLessons, warning.Left));
    }

    [Fact]
    public void The_nearest_line_is_nearest_in_its_own_measure()
    {
        var days = Enumerable.Range(0, 5).Select(n => new DayLessons(Day(n), 6)).ToList();
        var letters = Enumerable.Repeat(Absent(Monday), 5).ToList();

        var nearest = AbsenceWarning.Nearest(
            AbsenceWarning.OfTerm(Policy, Monday, Day(30), days, letters),
            AbsenceWarning.OfMonth(Policy, Monday, days, letters),
            null
        );

        Assert.Equal(WarningSpan.Month, nearest?.Span);
    }

    /// <summary>Against the plainest way of counting: lesson by lesson, with nothing but comparisons.</summary>
    [Fact]
    public void Any_journal_is_counted_as_one_would_by_hand()
    {
        var journals =
            from lengths in Gen.Choose(1, 8).ListOf(14)
            from letters in Gen.Elements(Letters.All).ListOf(14 * 8)
            from minutes in Gen.Choose(1, 45).ListOf(14 * 8)
            from isPresent in Gen.Elements(true, true, false).ListOf(14 * 8)
            select lengths
                .SelectMany(
                    (length, day) =>
                        Enumerable
                            .Range(day * 8, length)
                            .Select(i =>
                                (Date: Day(day), Letter: isPresent[i] ? null : letters[i], Minutes: minutes[i])
                            )
                )
                .ToList();
        Prop.ForAll(
                journals.ToArbitrary(),
                journal =>
                {
                    var days = journal.GroupBy(l => l.Date).Select(d => new DayLessons(d.Key, d.Count())).ToList();
                    var letters = journal
                        .Where(l => l.Letter is not null)
                        .Select(l => new LetterOfLesson(l.Date, l.Letter!, l.Minutes));
                    var count = AbsenceCounting.Count(Policy, days, letters);
                    var missed = journal.Where(l => IsMissedByHand(l.Letter, l.Minutes)).ToList();
                    Assert.Equal(missed.Count, count.MissedLessons);
                    Assert.Equal(journal.Count, count.Lessons);
                    Assert.Equal(
                        days.Count(day =>
                            missed.Count(l => l.Date == day.Date) is var n && n > 0 && (n >= 3 || n == day.Lessons)
                        ),
                        count.MissedDays
                    );
                    Assert.Equal(
                        new[] { (Day(0), Day(6)), (Day(7), Day(13)) }.Count(week =>
                            missed.Count(l => IsIn(l.Date, week)) * 2 > journal.Count(l => IsIn(l.Date, week))
                        ),
                        count.MissedWeeks
                    );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static bool IsIn(DateOnly day, (DateOnly First, DateOnly Last) week) =>
        week.First <= day && day <= week.Last;

    private static bool IsMissedByHand(AttendanceLetter? letter, int minutes) =>
        letter?.Code is "Н" or "Б" or "УП" || (letter?.Code == "О" && minutes > 22);

    private static LetterOfLesson Absent(DateOnly day) => new(day, Letters.Absent, null);

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static DateOnly Day(int number) => Monday.AddDays(number);
}
