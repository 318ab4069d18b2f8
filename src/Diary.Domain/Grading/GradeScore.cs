namespace Diary.Domain.Grading;

/// <summary>A mark as far as the calculation is concerned.</summary>
public sealed record GradeScore(MarkValue Value, int Weight, string WorkType, DateOnly Date);
