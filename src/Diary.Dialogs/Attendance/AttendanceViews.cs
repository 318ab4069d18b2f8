using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Attendance;

namespace Diary.Dialogs.Attendance;

/// <summary>Absences and lates of a period: everybody asked for under their own name.</summary>
/// <param name="Subject">The subject asked for, where it is one.</param>
/// <param name="AsksLate">Whether coming late is what was asked about.</param>
/// <param name="Periods">To other lengths of time.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record AttendanceView(
    NamedPeriod Period,
    string? Subject,
    bool AsksLate,
    IReadOnlyList<AttendanceOwner> Owners,
    IReadOnlyList<PeriodButton> Periods,
    DayNavigation Navigation,
    TimeOnly AsOf
) : IFileView;

/// <param name="LeftOut">How many older days do not fit into the answer.</param>
public sealed record AttendanceOwner(
    OwnerName Owner,
    AttendanceSum Sum,
    IReadOnlyList<ReasonSum> Reasons,
    IReadOnlyList<SubjectSum> Subjects,
    IReadOnlyList<AttendanceDay> Days,
    int LeftOut,
    WarningEntry? Warning
);

/// <param name="Lessons">How many lessons there have been: the whole.</param>
/// <param name="NotCalled">At how many of them nobody has called the roll.</param>
/// <param name="LateMinutes">Of all lates together, as far as somebody wrote them down.</param>
public sealed record AttendanceSum(int Missed, int Lessons, int Days, int Lates, int LateMinutes, int NotCalled);

/// <param name="Code">The letter of the school's journal.</param>
public sealed record ReasonSum(AttendanceCategory Category, string Code, int Lessons);

public sealed record SubjectSum(string Subject, int Missed, int Lessons, int Lates);

public sealed record AttendanceDay(DateOnly Date, IReadOnlyList<AttendanceEntry> Entries);

/// <summary>Lessons of a day with one letter.</summary>
/// <param name="Numbers">«1–3, 5»</param>
/// <param name="Subject">Named where it is one lesson.</param>
/// <param name="Notice">What the family had said.</param>
/// <param name="NoteDue">Until when the paper is to be brought.</param>
public sealed record AttendanceEntry(
    string Numbers,
    int Lessons,
    string? Subject,
    AttendanceCategory Category,
    string Code,
    AttendanceBasis Basis,
    int? Minutes,
    NoticeKind? Notice,
    DateOnly? NoteDue
);

/// <summary>The nearest line of the school's policy, with its proof.</summary>
/// <param name="Limit">From so many lessons on the school warns.</param>
/// <param name="LimitPercent">The same as a part, where the policy says it so.</param>
/// <param name="Since">Since when the policy is in force.</param>
public sealed record WarningEntry(
    WarningSpan Span,
    DateOnly First,
    DateOnly Last,
    int Missed,
    int Lessons,
    decimal Percent,
    int Limit,
    int? LimitPercent,
    int Left,
    bool IsReached,
    CountedAbsences Counts,
    DateOnly Since
);
