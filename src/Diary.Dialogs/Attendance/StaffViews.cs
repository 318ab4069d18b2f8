using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Attendance;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Attendance;

/// <summary>Who was not there on a day, who is announced to be away, who was late.</summary>
/// <param name="ClassTitle">The class asked for; null for all that the person works with.</param>
/// <param name="AsksLate">Whether coming late is what was asked about.</param>
/// <param name="Begun">How many lessons have begun, of those that the person sees.</param>
/// <param name="Called">At how many of them the roll was called.</param>
/// <param name="Classes">Each under its own name, those with absences only.</param>
/// <param name="Expected">Announced, and no roll tells yet.</param>
/// <param name="RollsButton">To the lessons without a roll; null where there are none.</param>
/// <param name="TotalsButton">To the sums of the class; null where no class was asked for.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record AbsentView(
    DateOnly Date,
    string? ClassTitle,
    bool AsksLate,
    int Begun,
    int Called,
    int AbsentCount,
    int LateCount,
    IReadOnlyList<AbsentClass> Classes,
    IReadOnlyList<NoticeEntry> Expected,
    DayNavigation Navigation,
    string? RollsButton,
    string? TotalsButton,
    TimeOnly AsOf
) : ITemplateView;

public sealed record AbsentClass(string? Title, IReadOnlyList<AbsentStudent> Absent, IReadOnlyList<AbsentStudent> Late);

/// <param name="Entries">The lessons of the day by letter.</param>
public sealed record AbsentStudent(string Name, IReadOnlyList<AttendanceEntry> Entries);

/// <summary>What a family said. Part of other views.</summary>
/// <param name="Student">Null where it is clear of whom.</param>
/// <param name="Lesson">The first lesson of who comes late, the last one of who leaves early.</param>
public sealed record NoticeEntry(
    string? Student,
    string? ClassTitle,
    DateOnly First,
    DateOnly Last,
    NoticeKind Kind,
    int? Minutes,
    int? Lesson,
    NoticeApproval Approval
)
{
    internal static NoticeEntry Of(NoticeLine line, bool namesClass = true) =>
        new(
            line.Student.WithInitials,
            namesClass ? line.ClassTitle : null,
            line.From,
            line.To,
            line.Kind,
            line.Minutes,
            line.Lesson,
            line.Approval
        );
}

/// <summary>Lessons that have begun and whose roll nobody has called.</summary>
/// <param name="ClassTitle">The class asked for.</param>
public sealed record MissingRollsView(
    DateOnly Date,
    string? ClassTitle,
    int Begun,
    IReadOnlyList<MissingRoll> Lessons,
    DayNavigation Navigation,
    TimeOnly AsOf
) : ITemplateView;

/// <param name="Learners">The class or its part.</param>
/// <param name="IsOwn">Whether the person gives the lesson.</param>
public sealed record MissingRoll(
    int Number,
    TimeOnly Start,
    string Learners,
    string Subject,
    string Teacher,
    bool IsOwn
);

/// <summary>The sums of a class for a period.</summary>
/// <param name="Students">Those with absences or lates, most first.</param>
/// <param name="Spotless">How many have none.</param>
/// <param name="IsPart">Whether the person sees some lessons of the class only.</param>
public sealed record ClassAbsencesView(
    NamedPeriod Period,
    string ClassTitle,
    string? Subject,
    bool IsPart,
    StudentSums Total,
    IReadOnlyList<StudentSums> Students,
    int Spotless,
    IReadOnlyList<PeriodButton> Periods,
    DayNavigation Navigation,
    TimeOnly AsOf
) : ITemplateView;

public sealed record StudentSums(
    string Name,
    int Missed,
    int Unexcused,
    int Ill,
    int Valid,
    int Lates,
    int LateMinutes
);

/// <summary>Several students, or none, bear the name.</summary>
/// <param name="Choices">Those who may be meant.</param>
public sealed record WhichStudentView(string Name, IReadOnlyList<ChildButton> Choices) : ITemplateView
{
    private const int MostChoices = 8;

    internal static WhichStudentView For(
        string dialog,
        AskedDiary asked,
        string name,
        IEnumerable<RollLine> students
    ) =>
        new(
            name,
            [
                .. students
                    .Take(MostChoices)
                    .Select(student => new ChildButton(
                        DayNavigator.Code(dialog, PupilDialog.QueryFor(asked, student.StudentId)),
                        $"{student.Name.FamilyName} {student.Name.GivenName}"
                    )),
            ]
        );
}

/// <summary>No such student among those whom the person works with.</summary>
public sealed record PupilNotOpenView : ITemplateView;
