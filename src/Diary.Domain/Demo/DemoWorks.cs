namespace Diary.Domain.Demo;

/// <summary>What is marked at the lessons of a subject, in the course of the year.</summary>
internal sealed class DemoWorks
{
    private const int MiddleWeight = 2;
    private readonly ILookup<string, string> _types = DemoData.Texts("work-types");
    private readonly ILookup<string, string> _titles = DemoData.Texts("work-titles");

    /// <summary>Every so many lessons everybody is marked; in between, now and then, some are.</summary>
    /// <returns>Null where nobody is.</returns>
    public DemoWork? At(string subject, int lesson, bool isLongAgo, DemoDice dice)
    {
        var period = isLongAgo ? 14 : 10;
        var types = (_types[subject].FirstOrDefault() ?? _types["*"].First()).Split(
            ';',
            StringSplitOptions.TrimEntries
        );
        return (lesson % period) switch
        {
            var n when n == period - 2 => new DemoWork(types[0], DemoWork.Big, Title(subject, types[0], dice), true),
            3 => new DemoWork(types[1], MiddleWeight, Title(subject, types[1], dice), true),
            _ when dice.Percent(isLongAgo ? 20 : 35) => new DemoWork(dice.Pick(types[2].Split(' ')), 1, null, false),
            _ => null,
        };
    }

    private string? Title(string subject, string type, DemoDice dice) =>
        _titles[$"{subject} {type}"].ToList() is { Count: > 0 } titles ? dice.Pick(titles) : null;
}

/// <param name="IsForAll">Whether everybody is marked.</param>
internal sealed record DemoWork(string Type, int Weight, string? Title, bool IsForAll)
{
    public const int Big = 3;

    public bool IsBig => Weight == Big;
}
