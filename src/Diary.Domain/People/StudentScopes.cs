namespace Diary.Domain.People;

/// <summary>What of a student's diary may be seen.</summary>
[Flags]
public enum StudentScopes
{
    None = 0,
    Timetable = 1,
    Homework = 2,
    Marks = 4,
    Attendance = 8,
    All = Timetable | Homework | Marks | Attendance,
}
