using Diary.Domain.Grading;
using Diary.Domain.People;

namespace Diary.Domain.Marks;

/// <summary>A mark that stands in the journal already.</summary>
public sealed record StandingMark(
    Guid MarkId,
    int Version,
    Guid StudentId,
    int Slot,
    MarkValue Value,
    PersonName Author,
    DateTimeOffset At
);
