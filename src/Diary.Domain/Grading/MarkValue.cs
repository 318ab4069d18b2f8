namespace Diary.Domain.Grading;

/// <summary>What stands in the journal. Only numbers enter averages.</summary>
/// <param name="Number">From 1 to 5 exactly for a numeric mark.</param>
public sealed record MarkValue(MarkKind Kind, int? Number)
{
    public const int Min = 1;
    public const int Max = 5;

    /// <summary>Whether the number fits the kind.</summary>
    public bool Fits => Kind is MarkKind.Numeric ? Number is >= Min and <= Max : Number is null;

    public static MarkValue Of(int number) => new(MarkKind.Numeric, number);
}
