namespace Diary.Domain.Timetable;

/// <summary>Why a lesson was not changed.</summary>
public enum LessonRefusal
{
    /// <summary>Only an administrator of the school changes its lessons; or there is no such lesson.</summary>
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

    ReasonTooLong,
    TeacherIsBusy,
    RoomIsTaken,

    /// <summary>Some of the students have another lesson then.</summary>
    StudentsAreBusy,
}
