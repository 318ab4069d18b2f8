namespace Diary.Domain.TimetableVersions;

/// <summary>Why a timetable was not copied, changed or published.</summary>
public enum VersionRefusal
{
    /// <summary>Only the administrator and the deputy head keep the timetable; or there is no such draft.</summary>
    NotYours,

    /// <summary>It would begin today or earlier, or outside of the school year.</summary>
    ImpossibleDay,

    /// <summary>The school has no timetable in force on that day to copy.</summary>
    NothingToCopy,

    /// <summary>There is nothing at one of the places.</summary>
    NoSuchPlace,

    /// <summary>Somebody or a room would be in two places every week.</summary>
    Clashes,

    /// <summary>Somebody has to say of every touched lesson whether it stays.</summary>
    Undecided,
}
