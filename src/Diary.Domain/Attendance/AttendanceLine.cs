using Diary.Domain.People;

namespace Diary.Domain.Attendance;

/// <summary>That a student was not, or not all the time, at a lesson: joined with everything known about it.</summary>
/// <param name="ClassTitle">The student's class on the day.</param>
/// <param name="Roll">The letter that the roll itself has.</param>
/// <param name="Letter">The letter that counts.</param>
/// <param name="Notice">What the family said about the lesson.</param>
/// <param name="NoteDue">Until when the paper is to be brought.</param>
public sealed record AttendanceLine(
    Guid StudentId,
    PersonName Student,
    string? ClassTitle,
    Guid LessonId,
    Guid GroupId,
    DateOnly Date,
    int Number,
    string SubjectKey,
    string Subject,
    AttendanceLetter Roll,
    AttendanceLetter Letter,
    AttendanceBasis Basis,
    int? Minutes,
    NoticeKind? Notice,
    DateOnly? NoteDue
);

/// <summary>The lessons of one subject that a student has on one day.</summary>
/// <param name="Past">How many of them are over.</param>
/// <param name="Called">At how many the roll was called.</param>
public sealed record StudentLessons(
    Guid StudentId,
    DateOnly Date,
    string SubjectKey,
    string Subject,
    int Lessons,
    int Past,
    int Called
);
