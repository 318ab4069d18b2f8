namespace Diary.Domain.Homework;

/// <summary>Why homework was not written down.</summary>
public enum HomeworkRefusal
{
    /// <summary>Somebody else keeps this journal, or there is no such group or homework: the two look the same.</summary>
    NotYours,

    /// <summary>The teacher does not teach the group on that day.</summary>
    OutsideDates,

    /// <summary>The lesson at which it was set is not one of this group and subject.</summary>
    WrongLesson,

    /// <summary>Somebody whom it is for does not belong to the group on that day.</summary>
    StudentNotInGroup,
    TextTooLong,

    /// <summary>From 1 to as many as a whole day has.</summary>
    MinutesOutOfRange,

    /// <summary>A file is another person's, or there are more of them than belong to one thing.</summary>
    FilesRefused,

    /// <summary>An address is none, or there are too many.</summary>
    LinksRefused,

    /// <summary>Somebody else has changed it since it was shown.</summary>
    ChangedMeanwhile,
}
