using Diary.Dialogs.Rendering;
using Diary.Domain.School;

namespace Diary.Dialogs.SchoolYear;

/// <summary>Where the school year stands: how long until the vacation, which term it is.</summary>
/// <param name="AsksForTerm">Whether the term was asked for, and not the vacation.</param>
/// <param name="Season">The vacation that was asked for; null for the next one.</param>
public sealed record SchoolYearView(
    DateOnly Today,
    bool AsksForTerm,
    Season? Season,
    IReadOnlyList<YearPart> Parts,
    string LessonsButton,
    string OtherButton
) : ITemplateView;

/// <param name="Names">Whose it is; empty when it is the same for everybody.</param>
/// <param name="Present">The vacation that it is now.</param>
/// <param name="Next">The vacation that was asked for.</param>
/// <param name="Terms">Those of now; between two, the next ones.</param>
public sealed record YearPart(
    IReadOnlyList<string> Names,
    VacationEntry? Present,
    VacationEntry? Next,
    IReadOnlyList<TermEntry> Terms,
    IReadOnlyList<VacationEntry> Vacations,
    IReadOnlyList<TermEntry> YearTerms
);

/// <param name="DaysLeft">Until its first day, or, when it is now, until school begins again.</param>
/// <param name="SchoolDaysLeft">Days with lessons until then, today included.</param>
/// <param name="BackOn">The first day with lessons after it; null while nobody knows.</param>
public sealed record VacationEntry(
    string? Title,
    bool IsBetweenYears,
    DateOnly First,
    DateOnly? Last,
    int? DaysLeft,
    int SchoolDaysLeft,
    DateOnly? BackOn
);

/// <param name="IsNow">Whether it runs, or begins later.</param>
/// <param name="Grades">For which grades it is, where that is not clear from the question.</param>
/// <param name="SchoolDaysLeft">Days with lessons to its end, today included.</param>
public sealed record TermEntry(
    TermKind Kind,
    int Number,
    DateOnly Start,
    DateOnly End,
    bool IsNow,
    GradeSpan? Grades,
    int SchoolDaysLeft
);

public sealed record GradeSpan(int Min, int Max);

public enum Season
{
    Autumn,
    Winter,
    Spring,
    Summer,
}
