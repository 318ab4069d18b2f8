using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;

namespace Diary.Dialogs.Progress;

/// <summary>The words under a picture of progress: all that it shows, for those who cannot see it.</summary>
/// <param name="Subject">The subject asked for; null for all.</param>
/// <param name="Compared">What the paler line or bars are.</param>
/// <param name="Line">Of a picture over weeks.</param>
/// <param name="Subjects">Of a picture by subjects, the best first.</param>
public sealed record ProgressView(
    OwnerName Owner,
    string? Subject,
    NamedPeriod Period,
    ProgressComparison Compared,
    LineSummary? Line,
    IReadOnlyList<SubjectMean> Subjects,
    ProgressButtons Buttons,
    TimeOnly AsOf
) : ITemplateView;

/// <summary>There is nothing to draw.</summary>
/// <param name="IsUnmarkedGrade">In grade 1 nobody gets marks.</param>
public sealed record NoProgressView(
    OwnerName Owner,
    string? Subject,
    NamedPeriod Period,
    bool IsUnmarkedGrade,
    IReadOnlyList<PeriodButton> Periods
) : ITemplateView;

/// <param name="LowestWeek">The lowest mean of a week.</param>
/// <param name="Lately">The mean of the last four weeks; null where there is nothing before them.</param>
/// <param name="Earlier">The mean of all before them.</param>
/// <param name="Before">The mean of what it is compared with.</param>
public sealed record LineSummary(
    int Marks,
    decimal Mean,
    decimal LowestWeek,
    decimal HighestWeek,
    decimal? Lately,
    decimal? Earlier,
    decimal? Before
);

public sealed record SubjectMean(string Subject, decimal Mean, int Marks, decimal? Before);

/// <summary>To the same picture otherwise. Part of other views.</summary>
/// <param name="Theme">To the other colours.</param>
/// <param name="IsDark">Whether the picture is dark now.</param>
/// <param name="LastYear">To a comparison with last year; null where there is none.</param>
/// <param name="Weeks">To the weeks of all subjects.</param>
/// <param name="All">To all subjects side by side.</param>
/// <param name="Weakest">To the subjects that need most.</param>
public sealed record ProgressButtons(
    string Theme,
    bool IsDark,
    string? LastYear,
    string? Weeks,
    string? All,
    IReadOnlyList<ChildButton> Weakest,
    IReadOnlyList<PeriodButton> Periods
);

public enum ProgressComparison
{
    None,
    PreviousTerm,
    LastYear,
}
