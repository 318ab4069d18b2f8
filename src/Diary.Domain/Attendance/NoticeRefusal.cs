namespace Diary.Domain.Attendance;

/// <summary>Why an absence was not announced, or an announcement not changed.</summary>
public enum NoticeRefusal
{
    /// <summary>The student is nobody of theirs, the notice is nobody's, or only a part of the diary is open to them.</summary>
    NotYours,

    /// <summary>A student speaks for themselves from 18 on.</summary>
    TooYoung,

    /// <summary>The days are too long ago, too far away or too many.</summary>
    DaysOutOfRange,

    /// <summary>The same has been said already.</summary>
    AlreadyTold,

    /// <summary>The school's journal has no letter for it.</summary>
    NoLetter,
}
