namespace Diary.Domain.Attendance;

/// <summary>That a student was not, or not all the time, at a lesson. Nobody has a row for being there.</summary>
public sealed class AttendanceRecord
{
    public const int MaxMinutes = 60;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid LessonId { get; init; }

    public required Guid StudentId { get; init; }

    /// <summary>The letter that the roll has.</summary>
    public required Guid CodeId { get; set; }

    /// <summary>The letter of the reason, once the class teacher knows it; the roll's own stays.</summary>
    public Guid? ReasonId { get; set; }

    /// <summary>Until when the paper is to be brought.</summary>
    public DateOnly? NoteDue { get; set; }

    /// <summary>How late, from 1 to 60; only for a code of lateness.</summary>
    public int? Minutes { get; set; }

    public required AttendanceSource Source { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The lesson's, kept here because a family asks by day.</summary>
    public required DateOnly Date { get; init; }
}

public enum AttendanceSource
{
    Teacher,
    ClassTeacher,
    Import,
}
