namespace Diary.Domain.Grading;

/// <summary>From which average on a grade is given; what is below three is a two.</summary>
public sealed record GradeScale(decimal Five, decimal Four, decimal Three)
{
    public const int Lowest = 2;

    public int GradeOf(decimal average) =>
        average >= Five ? 5
        : average >= Four ? 4
        : average >= Three ? 3
        : Lowest;

    /// <returns>Null where any average will do.</returns>
    public decimal? NeededFor(int grade) =>
        grade switch
        {
            5 => Five,
            4 => Four,
            3 => Three,
            _ => null,
        };
}
