namespace Diary.Testing;

/// <summary>The moment at which the clock of tests stands: a Tuesday in the second quarter, three in the afternoon in Moscow.</summary>
public static class TestDay
{
    public static readonly DateOnly Today = new(2026, 11, 17);

    public static readonly DateTimeOffset Afternoon = new(2026, 11, 17, 12, 0, 0, TimeSpan.Zero);
}
