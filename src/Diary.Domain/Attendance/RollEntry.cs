namespace Diary.Domain.Attendance;

/// <summary>Who was not there, or not all the time: everybody else of the group was.</summary>
/// <param name="Code">The school's letter.</param>
public sealed record RollEntry(Guid StudentId, string Code, int? Minutes);

/// <summary>A roll to be written down.</summary>
/// <param name="Version">Of the roll that the teacher saw; 0 where it was not called yet.</param>
/// <param name="Why">Needed when another day than the lesson's has come.</param>
public sealed record NewRoll(Guid LessonId, int Version, IReadOnlyList<RollEntry> Entries, string? Why = null);

/// <param name="Changed">For how many students something else stands now than before.</param>
/// <param name="IsCorrection">Whether the roll had been called before.</param>
public sealed record CalledRoll(LessonRollPlace Lesson, int Absent, int Late, int Changed, bool IsCorrection);

public sealed record LessonRollPlace(Guid LessonId, DateOnly Date, int Number);
