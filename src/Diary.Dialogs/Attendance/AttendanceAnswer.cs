using Diary.Dialogs.Students;
using Diary.Domain.Attendance;
using Diary.Domain.School;

namespace Diary.Dialogs.Attendance;

/// <summary>Makes what was read about one student into what is shown of it.</summary>
/// <param name="Lines">The student's own, of the period and of what the warnings are about.</param>
/// <param name="Lessons">The student's own, of the same days.</param>
internal sealed record AttendanceAnswer(
    AbsenceRules Rules,
    int Grade,
    IReadOnlyList<AttendanceLine> Lines,
    IReadOnlyList<StudentLessons> Lessons
)
{
    private const int MostDays = 30;

    private AbsenceCountingPolicy Policy => Rules.Policy ?? AbsenceCountingPolicy.Plain(Rules.SchoolId);

    /// <summary>The days that have to be read for it: the period, and the month and the term of its last day.</summary>
    public static (DateOnly First, DateOnly Last) DaysFor(DiaryQuery query, YearTerms? year, int grade, DateOnly today)
    {
        var day = Reference(query, today);
        var month = NamedPeriod.MonthOf(day);
        var term = year?.On(grade, day);
        DateOnly[] firsts = [query.First, month.First, term?.Start ?? month.First];
        DateOnly[] lasts = [query.Last, month.Last, term?.End ?? month.Last];
        return (firsts.Min(), lasts.Max());
    }

    /// <param name="isInFull">Whether older days are shown too.</param>
    public AttendanceOwner Of(OwnerName owner, DiaryQuery query, DateOnly today, bool isInFull)
    {
        var lines = Lines
            .Where(line => IsAsked(query, line.Date, line.SubjectKey))
            .OrderByDescending(line => line.Date)
            .ThenBy(line => line.Number)
            .ToList();
        var lessons = Lessons.Where(day => IsAsked(query, day.Date, day.SubjectKey)).ToList();
        var days = Days(lines);
        return new AttendanceOwner(
            owner,
            Sum(lines, lessons),
            Reasons(lines),
            query.Subject is null ? Subjects(lines, lessons) : [],
            [.. days.Take(isInFull ? days.Count : MostDays)],
            isInFull ? 0 : Math.Max(0, days.Count - MostDays),
            Warning(Reference(query, today))
        );
    }

    private static bool IsAsked(DiaryQuery query, DateOnly date, string subjectKey) =>
        query.First <= date && date <= query.Last && (query.Subject is null || query.Subject == subjectKey);

    /// <summary>Of a period that goes on, today; of one that is over, its last day.</summary>
    private static DateOnly Reference(DiaryQuery query, DateOnly today) => query.Last < today ? query.Last : today;

    private AttendanceSum Sum(List<AttendanceLine> lines, List<StudentLessons> lessons)
    {
        var past = lessons.Where(day => day.Past > 0).ToList();
        var count = AbsenceCounting.Count(Policy, ByDay(past, day => day.Past), lines.Select(Letter));
        var lates = lines.FindAll(line => line.Letter.Category is AttendanceCategory.Late);
        return new AttendanceSum(
            count.MissedLessons,
            count.Lessons,
            count.MissedDays,
            lates.Count,
            lates.Sum(line => line.Minutes ?? 0),
            past.Sum(day => Math.Max(0, day.Past - day.Called))
        );
    }

    private static List<ReasonSum> Reasons(List<AttendanceLine> lines) =>
        [
            .. lines
                .Where(line => line.Letter.Category is not AttendanceCategory.Late)
                .GroupBy(line => (line.Letter.Category, line.Letter.Code))
                .Select(reason => new ReasonSum(reason.Key.Category, reason.Key.Code, reason.Count()))
                .OrderBy(reason => reason.Category)
                .ThenBy(reason => reason.Code, StringComparer.Ordinal),
        ];

    private List<SubjectSum> Subjects(List<AttendanceLine> lines, List<StudentLessons> lessons) =>
        [
            .. from line in lines
            group line by (line.SubjectKey, line.Subject) into subject
            let missed = subject.Count(line => AbsenceCounting.IsMissed(Policy, Letter(line)))
            let lates = subject.Count(line => line.Letter.Category is AttendanceCategory.Late)
            where missed + lates > 0
            orderby missed descending, lates descending, subject.Key.Subject
            select new SubjectSum(
                subject.Key.Subject,
                missed,
                lessons.Where(day => day.SubjectKey == subject.Key.SubjectKey).Sum(day => day.Past),
                lates
            ),
        ];

    private static List<AttendanceDay> Days(List<AttendanceLine> lines) =>
        [.. lines.GroupBy(line => line.Date).Select(day => new AttendanceDay(day.Key, Entries(day)))];

    /// <summary>What is the same about several lessons of a day is said once.</summary>
    public static IReadOnlyList<AttendanceEntry> Entries(IEnumerable<AttendanceLine> linesOfDay) =>
        [
            .. linesOfDay
                .OrderBy(line => line.Number)
                .GroupBy(line => (line.Letter, line.Basis, line.Minutes, line.Notice, line.NoteDue))
                .Select(same => Entry([.. same])),
        ];

    private static AttendanceEntry Entry(List<AttendanceLine> same) =>
        new(
            LessonNumbers.Join(same.Select(line => line.Number)),
            same.Count,
            same is [var only] ? only.Subject : null,
            same[0].Letter.Category,
            same[0].Letter.Code,
            same[0].Basis,
            same[0].Minutes,
            same[0].Notice,
            same[0].NoteDue
        );

    private WarningEntry? Warning(DateOnly day)
    {
        var days = ByDay(Lessons, each => each.Lessons);
        var letters = Lines.Select(Letter).ToList();
        var term = Rules.Year?.On(Grade, day);
        var nearest = AbsenceWarning.Nearest(
            AbsenceWarning.OfMonth(Policy, day, days, letters),
            term is null ? null : AbsenceWarning.OfTerm(Policy, term.Start, term.End, days, letters)
        );
        return nearest is null or { Count.MissedLessons: 0 }
            ? null
            : new WarningEntry(
                nearest.Span,
                nearest.First,
                nearest.Last,
                nearest.Count.MissedLessons,
                nearest.Count.Lessons,
                nearest.Count.Percent,
                nearest.Limit,
                nearest.LimitPercent,
                nearest.Left,
                nearest.IsReached,
                nearest.Counts,
                Policy.From
            );
    }

    private static List<DayLessons> ByDay(IEnumerable<StudentLessons> lessons, Func<StudentLessons, int> count) =>
        [.. lessons.GroupBy(day => day.Date).Select(day => new DayLessons(day.Key, day.Sum(count)))];

    private static LetterOfLesson Letter(AttendanceLine line) => new(line.Date, line.Letter, line.Minutes);
}
