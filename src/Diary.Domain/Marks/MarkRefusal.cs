namespace Diary.Domain.Marks;

/// <summary>Why a mark was not written down.</summary>
public enum MarkRefusal
{
    /// <summary>Somebody else keeps this journal, or there is no such lesson or mark: the two look the same.</summary>
    NotYours,

    /// <summary>The teacher taught the group on other days.</summary>
    OutsideDates,
    LessonCancelled,

    /// <summary>The lesson's day has not come.</summary>
    LessonAhead,
    StudentNotInGroup,

    /// <summary>The value does not fit the kind: a number is from 1 to 5.</summary>
    OutOfScale,
    WeightOutOfRange,
    TextTooLong,
    ReasonNeeded,

    /// <summary>The part of the year has ended: an administrator may still correct.</summary>
    TermClosed,

    /// <summary>This student has one in this column already.</summary>
    AlreadyMarked,

    /// <summary>Nobody is marked.</summary>
    Empty,

    /// <summary>More than any group has students.</summary>
    TooMany,

    /// <summary>What the school refuses: the check says what.</summary>
    RulesBroken,

    /// <summary>What the school warns of has not been accepted: the check says what.</summary>
    WarningsNotAccepted,

    /// <summary>Somebody else has changed it since it was read.</summary>
    ChangedMeanwhile,

    /// <summary>It has been taken back.</summary>
    AlreadyWithdrawn,
}
