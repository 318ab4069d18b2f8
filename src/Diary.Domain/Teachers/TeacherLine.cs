using Diary.Domain.People;

namespace Diary.Domain.Teachers;

/// <summary>Somebody teaches a group a subject, or leads a class. How to reach them privately is never part of it.</summary>
/// <param name="OwnerId">Whose teacher it is here: the student or the class; the teacher, where subjects were asked for.</param>
/// <param name="SubjectKey">Null for the class teacher.</param>
/// <param name="GroupTitle">Of a part of a class, an elective or an individual group; null for a whole class.</param>
/// <param name="Hours">When they may be written to, in the order of the week; empty where nobody has said so.</param>
public sealed record TeacherLine(
    Guid OwnerId,
    Guid GroupId,
    Guid TeacherId,
    Guid? SubjectId,
    PersonName Teacher,
    string? SubjectKey,
    string? Subject,
    string? GroupTitle,
    string? ClassTitle,
    IReadOnlyList<HoursLine> Hours
)
{
    public bool IsClassTeacher => SubjectKey is null;
}

public sealed record HoursLine(DayOfWeek Weekday, TimeOnly Start, TimeOnly End);
