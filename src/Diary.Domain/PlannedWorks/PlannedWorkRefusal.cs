namespace Diary.Domain.PlannedWorks;

/// <summary>Why a work was not planned.</summary>
public enum PlannedWorkRefusal
{
    /// <summary>Somebody else teaches there, or there is no such lesson or work: the two look the same.</summary>
    NotYours,

    /// <summary>The teacher does not teach the group on that day.</summary>
    OutsideDates,

    /// <summary>The lesson is cancelled.</summary>
    NoLesson,

    /// <summary>The day is over.</summary>
    DayIsOver,

    /// <summary>The lesson has such a work already.</summary>
    AlreadyPlanned,

    TitleTooLong,

    /// <summary>The school allows the class no more on that day.</summary>
    DayIsFull,

    /// <summary>The school allows the class no more in that week.</summary>
    WeekIsFull,
}
