using System.Globalization;
using Diary.Domain.Grading;

namespace Diary.Dialogs.Averages;

/// <summary>The goal as a button carries it: "5", "4.60"; nothing for the next grade up.</summary>
internal sealed record GoalDetail(int? Grade = null, decimal? Average = null)
{
    public const int Least = 3;
    public const int Most = MarkValue.Max;

    public string? Encode() =>
        Average?.ToString("0.00", CultureInfo.InvariantCulture) ?? Grade?.ToString(CultureInfo.InvariantCulture);

    public static GoalDetail Decode(string? detail) =>
        !decimal.TryParse(detail, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        || number is < Least or > Most
            ? new GoalDetail()
        : detail!.Contains('.', StringComparison.Ordinal) ? new GoalDetail(Average: number)
        : new GoalDetail((int)number);

    /// <summary>The goal in a subject: where none was named, a grade better than what comes out now.</summary>
    public Goal In(ComputedGrade now) => new(Average is null ? Grade ?? NextAbove(now) : null, Average);

    private static int NextAbove(ComputedGrade now) => Math.Clamp((now.Grade ?? Most - 1) + 1, Least, Most);
}
