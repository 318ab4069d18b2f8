namespace Diary.Domain.Attendance;

/// <summary>
/// The roll, the class teacher's reason and what the family said, put together. It depends on nothing else, not on the
/// order in which they came: whoever shows or counts an absence asks here.
/// </summary>
public static class AttendanceTruth
{
    /// <summary>First the one that the school accepted, then the one that was said last.</summary>
    private static readonly Comparer<NoticeClaim> Weight = Comparer<NoticeClaim>.Create(
        (one, other) =>
            (other.Approval is NoticeApproval.Accepted, other.CreatedAt, other.Id).CompareTo(
                (one.Approval is NoticeApproval.Accepted, one.CreatedAt, one.Id)
            )
    );

    /// <param name="roll">The letter of the roll.</param>
    /// <param name="reason">The class teacher's; null where there is none.</param>
    /// <param name="lesson">The lesson's number in the day.</param>
    /// <param name="notices">What was said about the day and neither withdrawn nor declined.</param>
    public static JoinedAttendance Join(
        AttendanceLetter roll,
        AttendanceLetter? reason,
        int lesson,
        IEnumerable<NoticeClaim> notices
    )
    {
        var said = notices.Where(notice => notice.IsAbout(lesson)).OrderBy(notice => notice, Weight).ToList();
        var excuse = said.Find(notice => notice.Excuses(lesson));
        return roll switch
        {
            { CountsAsAbsence: true } when reason is not null => new(
                reason,
                AttendanceBasis.ClassTeacher,
                excuse ?? said.FirstOrDefault()
            ),
            { Category: AttendanceCategory.AbsentUnexcused } when excuse is not null => new(
                excuse.Letter,
                AttendanceBasis.Notice,
                excuse
            ),
            _ => new(roll, AttendanceBasis.Roll, said.FirstOrDefault()),
        };
    }
}

/// <summary>A letter of the school's journal with its meaning.</summary>
public sealed record AttendanceLetter(
    string Code,
    string Title,
    AttendanceCategory Category,
    bool CountsAsAbsence,
    bool NeedsNote
)
{
    public static AttendanceLetter Of(AttendanceCode code) =>
        new(code.Code, code.Title, code.Category, code.CountsAsAbsence, code.NeedsNote);
}

/// <summary>What a notice says about one day.</summary>
/// <param name="Letter">What it makes of an absence without a reason.</param>
public sealed record NoticeClaim(
    Guid Id,
    NoticeKind Kind,
    int? Minutes,
    int? Lesson,
    NoticeApproval Approval,
    DateTimeOffset CreatedAt,
    AttendanceLetter Letter
)
{
    public static NoticeClaim Of(AbsenceNotice notice, AttendanceCode code) =>
        new(
            notice.Id,
            notice.Kind,
            notice.Minutes,
            notice.Lesson,
            notice.Approval,
            notice.CreatedAt,
            AttendanceLetter.Of(code)
        );

    /// <summary>Who comes to the third lesson is late for it and absent from the two before.</summary>
    public bool IsAbout(int lesson) =>
        Kind switch
        {
            NoticeKind.Late => Lesson is null || lesson <= Lesson,
            NoticeKind.LeavesEarly => Lesson is null || lesson > Lesson,
            NoticeKind.Ill or NoticeKind.Family or NoticeKind.Event or NoticeKind.Unnamed => true,
        };

    /// <summary>Whether an absence from the lesson was announced, and not only a late arrival.</summary>
    public bool Excuses(int lesson) => IsAbout(lesson) && (Kind is not NoticeKind.Late || lesson < Lesson);
}

/// <param name="Letter">What counts.</param>
/// <param name="Notice">What the family said, also where it changes nothing.</param>
public sealed record JoinedAttendance(AttendanceLetter Letter, AttendanceBasis Basis, NoticeClaim? Notice);

/// <summary>By whose word a letter counts.</summary>
public enum AttendanceBasis
{
    Roll,

    /// <summary>The family's.</summary>
    Notice,
    ClassTeacher,
}
