namespace Diary.Domain.Timetable;

/// <summary>Why a lesson was not changed.</summary>
public enum LessonRefusal
{
    /// <summary>Only the administrator and the deputy head change lessons; or there is no such lesson.</summary>
    NotYours,

    AlreadyCancelled,

    /// <summary>Something hangs on it: marks or the roll.</summary>
    AlreadyHeld,

    /// <summary>The school has no such room.</summary>
    UnknownRoom,

    /// <summary>That person is no teacher of the school on that day.</summary>
    UnknownTeacher,

    /// <summary>The school has no such subject.</summary>
    UnknownSubject,

    /// <summary>It would end before it starts, or has no such number.</summary>
    ImpossibleTime,

    /// <summary>The day is a holiday, a vacation or a day off for these students.</summary>
    NoSchoolThatDay,

    /// <summary>The day is over: nothing is moved into it.</summary>
    DayIsOver,

    /// <summary>It is like that already.</summary>
    NothingChanges,

    /// <summary>There is nothing to take back.</summary>
    NothingToRestore,

    /// <summary>Something newer hangs on it: that has to be taken back first.</summary>
    ChangedSince,

    ReasonTooLong,
    TeacherIsBusy,
    RoomIsTaken,

    /// <summary>Some of the students have another lesson then.</summary>
    StudentsAreBusy,
}
