namespace Diary.Domain.TermGrades;

/// <summary>Why a grade was not fixed.</summary>
public enum TermGradeRefusal
{
    /// <summary>Somebody else grades this, or there is no such group, subject or term: the two look the same.</summary>
    NotYours,

    /// <summary>The part of the year has not come near its end.</summary>
    TooEarly,

    /// <summary>What is fixed is changed by an administrator only, some time after the end.</summary>
    TermClosed,
    Empty,
    StudentNotInGroup,

    /// <summary>What was given is no grade.</summary>
    OutOfScale,

    /// <summary>It is another than the proposed one, or than the one that was fixed: why?</summary>
    ReasonNeeded,
    ReasonTooLong,

    /// <summary>Somebody else has fixed one of them since they were read.</summary>
    ChangedMeanwhile,
}
