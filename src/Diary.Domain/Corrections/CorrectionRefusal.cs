namespace Diary.Domain.Corrections;

/// <summary>Why nothing became of a request.</summary>
public enum CorrectionRefusal
{
    /// <summary>There is no such fact or request, or it is not the person's: the two look the same.</summary>
    NotYours,
    ReasonNeeded,
    TextTooLong,

    /// <summary>About this fact somebody has asked already, and waits.</summary>
    AlreadyAsked,

    /// <summary>What is proposed is what stands there.</summary>
    SameValue,

    /// <summary>It has been answered or taken back.</summary>
    NotWaiting,

    /// <summary>It can be taken further only when it was declined, or when the time is up.</summary>
    TooEarly,

    /// <summary>Those who run the school have spoken already.</summary>
    AlreadyEscalated,
    ChangedMeanwhile,
}
