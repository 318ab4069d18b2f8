using Diary.Domain.Attendance;
using Diary.Domain.People;

namespace Diary.Domain.Demo;

/// <summary>What families said about absences: of those who are away, and for today of one who is late and one who goes early.</summary>
internal sealed class DemoNotices
{
    private const int LateMinutes = 20;
    private const int LastLesson = 4;
    private readonly ILookup<Guid, Guid> _guardians;
    private readonly List<AbsenceNotice> _notices = [];
    private readonly DemoFrame _frame;

    public DemoNotices(
        DemoFrame frame,
        DemoFamilies families,
        IEnumerable<DemoClass> classes,
        DemoAbsences absences,
        DateOnly today
    )
    {
        _frame = frame;
        _guardians = families
            .Guardianships.Where(bond => bond.Access is GuardianshipAccess.Full)
            .ToLookup(bond => bond.StudentId, bond => bond.GuardianId);
        foreach (var absence in absences.All.Where(absence => absence.IsAnnounced))
        {
            Add(absence.StudentId, KindOf(absence.Category), absence.From, absence.To, null, null);
        }

        foreach (var learning in classes.Where(learning => learning.IsKnown && IsNow(learning, today)))
        {
            var present = learning
                .Students.Where(s => !DemoFamilies.IsKnown(s) && absences.Of(s.Id, today) is null)
                .Take(2)
                .ToList();
            Add(present[0].Id, NoticeKind.Late, today, today, LateMinutes, null);
            Add(present[1].Id, NoticeKind.LeavesEarly, today, today, null, LastLesson);
        }
    }

    public IReadOnlyList<AbsenceNotice> All => _notices;

    private static bool IsNow(DemoClass learning, DateOnly today) =>
        learning.Memberships.Any(m => m.From <= today && today <= m.To);

    private static NoticeKind KindOf(AttendanceCategory category) =>
        category is AttendanceCategory.Ill ? NoticeKind.Ill : NoticeKind.Family;

    private void Add(Guid studentId, NoticeKind kind, DateOnly from, DateOnly to, int? minutes, int? lesson)
    {
        var at = _frame.Instant(from.AddDays(-1), new TimeOnly(20, 15));
        var category = kind is NoticeKind.Ill ? AttendanceCategory.Ill : AttendanceCategory.Valid;
        foreach (var guardian in _guardians[studentId].Take(1))
        {
            _notices.Add(
                new AbsenceNotice
                {
                    Id = DemoIds.At(at, DemoRowKind.Notice, _notices.Count),
                    SchoolId = DemoIds.School,
                    StudentId = studentId,
                    From = from,
                    To = to,
                    Kind = kind,
                    CodeId = DemoAttendance.Codes.First(code => code.Category == category).Id,
                    Minutes = minutes,
                    Lesson = lesson,
                    AuthorId = guardian,
                    Basis = NoticeBasis.Guardian,
                    CreatedAt = at,
                }
            );
        }
    }
}
