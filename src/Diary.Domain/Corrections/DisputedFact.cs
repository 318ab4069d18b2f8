namespace Diary.Domain.Corrections;

/// <summary>What is known of a fact that somebody calls wrong.</summary>
/// <param name="AskedBy">The record of the school under which the viewer asks.</param>
/// <param name="OwnerId">Who answers for it; null where those who run the school do.</param>
/// <param name="Grade">Whose calendar the time for an answer is counted by.</param>
internal sealed record DisputedFact(
    Guid SchoolId,
    Guid? StudentId,
    string Value,
    Guid AskedBy,
    Guid? OwnerId,
    int Grade
);
