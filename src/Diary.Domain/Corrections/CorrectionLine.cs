using Diary.Domain.People;

namespace Diary.Domain.Corrections;

/// <summary>A request as people read it.</summary>
/// <param name="Student">Whose diary it is about.</param>
/// <param name="Subject">Of the mark or the lesson.</param>
/// <param name="Date">Of the mark or the lesson.</param>
/// <param name="WorkType">Of the mark.</param>
/// <param name="Steps">From the first to the latest.</param>
public sealed record CorrectionLine(
    CorrectionRequest Request,
    PersonName? Student,
    string? Subject,
    DateOnly? Date,
    string? WorkType,
    PersonName Author,
    PersonName? Owner,
    IReadOnlyList<CorrectionStepLine> Steps
);

public sealed record CorrectionStepLine(CorrectionDeed Deed, string? Words, PersonName Author, DateTimeOffset At);
