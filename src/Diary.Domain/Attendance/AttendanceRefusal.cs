namespace Diary.Domain.Attendance;

/// <summary>Why the roll was not written down.</summary>
public enum AttendanceRefusal
{
    /// <summary>Somebody else keeps this journal, or there is no such lesson: the two look the same.</summary>
    NotYours,

    /// <summary>The teacher taught the group on other days.</summary>
    OutsideDates,
    LessonCancelled,

    /// <summary>The lesson's day has not come.</summary>
    LessonAhead,
    StudentNotInGroup,

    /// <summary>The school's journal has no such letter.</summary>
    UnknownCode,

    /// <summary>From 1 to a lesson's length, and only for who came late.</summary>
    MinutesOutOfRange,

    /// <summary>The part of the year has ended: an administrator may still correct.</summary>
    TermClosed,

    /// <summary>Somebody else has changed the roll since the teacher saw it.</summary>
    ChangedMeanwhile,

    NamedTwice,

    /// <summary>On another day than the lesson's a correction says why.</summary>
    ReasonNeeded,
    TextTooLong,

    /// <summary>There is no absence in those days, or the student is of another class: the two look the same.</summary>
    NothingToExcuse,
}
