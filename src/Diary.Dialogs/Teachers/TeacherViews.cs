using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;

namespace Diary.Dialogs.Teachers;

/// <summary>Who teaches what, and when they may be written to. How to reach them privately is never shown.</summary>
/// <param name="Asks">What the first line answers.</param>
/// <param name="LessonsButton">To the lessons; null where nobody's are meant.</param>
public sealed record TeachersView(
    TeacherQuestion Asks,
    IReadOnlyList<TeachersOwner> Owners,
    string? LessonsButton,
    string? TestsButton
) : ITemplateView;

/// <param name="Found">Whom the first line names.</param>
/// <param name="All">Every teacher; empty where one subject was asked for at the whole school.</param>
public sealed record TeachersOwner(OwnerName Owner, IReadOnlyList<TeacherEntry> Found, IReadOnlyList<TeacherEntry> All);

/// <param name="Subject">Null for the class teacher.</param>
/// <param name="Learners">The part of the class; for a whole school, the classes.</param>
public sealed record TeacherEntry(string Name, string? Subject, string? Learners, IReadOnlyList<HoursEntry> Hours);

/// <summary>The days on which somebody may be written to at the same time. Part of other views.</summary>
public sealed record HoursEntry(IReadOnlyList<DayOfWeek> Days, TimeOnly Start, TimeOnly End);

public enum TeacherQuestion
{
    All,

    /// <summary>«Кто ведёт физику?»</summary>
    Subject,

    /// <summary>«Как зовут классную?»</summary>
    ClassTeacher,

    /// <summary>«Когда можно написать учителям?»</summary>
    Hours,
}
