namespace Diary.Domain.Access;

/// <summary>Why an account may not see or do something.</summary>
public enum AccessRefusal
{
    /// <summary>Nobody of this account has anything to do with it, or there is no such thing: the two look the same.</summary>
    NotYours,

    /// <summary>The student is theirs, but this part of the diary was not opened to them.</summary>
    ScopeNotGranted,

    /// <summary>The student is theirs, but not on that day.</summary>
    OutsideDates,

    /// <summary>The post that this takes is not theirs.</summary>
    PostRequired,
}
