namespace Diary.Domain.Grading;

/// <summary>An average as it came about: what was added up, over how much. Never a floating-point number.</summary>
/// <param name="Sum">The marks, each times its weight.</param>
/// <param name="Weight">The weights; at least 1.</param>
public readonly record struct Average(long Sum, long Weight)
{
    /// <summary>Half up, as people round: 4,445 is 4,45.</summary>
    public decimal Rounded(int decimals)
    {
        var scale = Scale(decimals);
        return (decimal)(((2 * Sum * scale) + Weight) / (2 * Weight)) / scale;
    }

    private static long Scale(int decimals)
    {
        var scale = 1L;
        for (var i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        return scale;
    }
}
