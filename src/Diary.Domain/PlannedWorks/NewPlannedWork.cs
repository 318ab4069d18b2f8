namespace Diary.Domain.PlannedWorks;

/// <summary>A work to be planned.</summary>
/// <param name="Title">What it is called or about; null for nothing to say.</param>
public sealed record NewPlannedWork(Guid LessonId, string WorkType, string? Title);
