namespace Diary.Domain.Access;

/// <summary>Why an invite code did not link anybody.</summary>
public enum InviteRefusal
{
    Unknown,
    Used,
    Expired,

    /// <summary>Wrong too often: <see cref="InviteBook.PausedUntilAsync"/> says until when.</summary>
    TooManyTries,

    /// <summary>This chat stands for that person already; the code stays good.</summary>
    AlreadyLinked,
}

/// <summary>Why no invite code was issued.</summary>
public enum IssueRefusal
{
    UnknownPerson,
}
