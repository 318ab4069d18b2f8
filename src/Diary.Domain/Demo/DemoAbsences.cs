using Diary.Domain.Attendance;

namespace Diary.Domain.Demo;

/// <summary>When every student of a year is away.</summary>
internal sealed class DemoAbsences
{
    private const int DaysOfYear = 270;

    /// <summary>Families say it before, most of them: of the last weeks this is shown.</summary>
    private const int AnnouncedDays = 30;
    private const int AnnouncedPercent = 70;
    private readonly Dictionary<Guid, DemoAbsence?[]> _days = [];
    private readonly List<DemoAbsence> _all = [];
    private readonly DateOnly _start;
    private readonly DateOnly _today;

    public DemoAbsences(DemoCalendar calendar, IEnumerable<DemoClass> classes, DateOnly today)
    {
        (_start, _today) = (calendar.Year.Start, today);
        foreach (var learning in classes)
        {
            foreach (var student in learning.Students)
            {
                _days[student.Id] = DaysOf(student.Id);
            }

            if (learning.IsKnown && calendar.Year.Start <= today && today <= calendar.Year.End)
            {
                KeepAtHome(learning);
            }
        }
    }

    public IReadOnlyList<DemoAbsence> All => _all;

    public DemoAbsence? Of(Guid studentId, DateOnly date) => _days[studentId][DayOf(date)];

    /// <summary>Two to four times a year, from a day to a week; mostly illness.</summary>
    private DemoAbsence?[] DaysOf(Guid studentId)
    {
        var days = new DemoAbsence?[DaysOfYear];
        var dice = new DemoDice(studentId, _start.Year);
        for (var times = dice.Between(2, 4); times > 0; times--)
        {
            var first = dice.Roll(DaysOfYear);
            var category = dice.Roll(100) switch
            {
                < 60 => AttendanceCategory.Ill,
                < 85 => AttendanceCategory.Valid,
                _ => AttendanceCategory.AbsentUnexcused,
            };
            var length = category == AttendanceCategory.Ill ? dice.Between(2, 7) : 1;
            Fill(days, studentId, category, first, Math.Min(length, DaysOfYear - first));
        }

        return days;
    }

    /// <summary>In the classes that visitors look at somebody is ill today, and the family has said so.</summary>
    private void KeepAtHome(DemoClass learning)
    {
        var student = learning.Students.First(student => !DemoFamilies.IsKnown(student));
        var first = Math.Max(0, DayOf(_today) - 1);
        Fill(_days[student.Id], student.Id, AttendanceCategory.Ill, first, Math.Min(3, DaysOfYear - first));
    }

    private void Fill(DemoAbsence?[] days, Guid studentId, AttendanceCategory category, int first, int length)
    {
        var (from, to) = (_start.AddDays(first), _start.AddDays(first + length - 1));
        var absence = new DemoAbsence(studentId, category, from, to, IsAnnounced(studentId, category, from, to));
        _all.Add(absence);
        Array.Fill(days, absence, first, length);
    }

    private bool IsAnnounced(Guid studentId, AttendanceCategory category, DateOnly from, DateOnly to) =>
        category is not AttendanceCategory.AbsentUnexcused
        && from <= _today
        && to >= _today.AddDays(-AnnouncedDays)
        && new DemoDice(studentId, from.DayNumber).Percent(AnnouncedPercent);

    private int DayOf(DateOnly date) => date.DayNumber - _start.DayNumber;
}

/// <param name="IsAnnounced">Whether the family said it: the roll then knows only that nobody was there.</param>
internal sealed record DemoAbsence(
    Guid StudentId,
    AttendanceCategory Category,
    DateOnly From,
    DateOnly To,
    bool IsAnnounced
);
