using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Timetable;

/// <summary>What an order would make of lessons.</summary>
/// <param name="Lessons">As they are now; none for a lesson that is not there yet.</param>
/// <param name="Times">When each would be; none of those that would not be at all.</param>
/// <param name="Clashes">Why it cannot be; empty when it can.</param>
public sealed record LessonPreview(
    IReadOnlyList<LessonLine> Lessons,
    IReadOnlyDictionary<Guid, LessonTime> Times,
    IReadOnlyList<ClashLine> Clashes
);

/// <param name="Other">The lesson that stands in the way.</param>
public sealed record ClashLine(LessonClashKind Kind, LessonLine Other);

/// <summary>Somebody who could give a lesson.</summary>
public sealed record TeacherOption(Guid PersonId, PersonName Name, bool TeachesSubject, bool TeachesGroup, bool IsFree);

/// <summary>A room that a lesson could be in.</summary>
public sealed record RoomOption(Guid RoomId, string Number, RoomKind Kind, bool IsFree);
