namespace Diary.Domain.Announcements;

/// <summary>Why an announcement was not posted, changed or answered.</summary>
public enum AnnouncementRefusal
{
    /// <summary>It is for others, or there is no such announcement: the two look the same.</summary>
    NotYours,

    /// <summary>A class teacher speaks to the own class, an administrator to any.</summary>
    AudienceNotYours,

    /// <summary>Nobody is named whom it is for.</summary>
    NoAudience,
    TextNeeded,
    TextTooLong,

    /// <summary>A time needs a day.</summary>
    TimeWithoutDay,

    /// <summary>From 2 to 10 answers, each of 1 to 100 characters.</summary>
    PollOutOfRange,

    /// <summary>Nobody is asked to confirm, or there is no such answer.</summary>
    NothingToAnswer,

    /// <summary>In an anonymous poll the answer cannot be changed: nobody knows which one it was.</summary>
    AlreadyAnswered,
    Withdrawn,
}
