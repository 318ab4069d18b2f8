using System.Globalization;

namespace Diary.Benchmarks.Turns;

/// <summary>What a run may be told.</summary>
internal sealed record TurnOptions
{
    /// <summary>A published host to measure instead of this one: to compare with an older one.</summary>
    public string? Program { get; private init; }

    public TimeSpan WarmUp { get; private init; } = TimeSpan.FromSeconds(25);

    public TimeSpan Measured { get; private init; } = TimeSpan.FromSeconds(30);

    public bool WithFloor { get; private init; } = true;

    public static TurnOptions Read(string[] arguments) =>
        arguments switch
        {
            [] => new TurnOptions(),
            ["--no-floor", .. var rest] => Read(rest) with { WithFloor = false },
            ["--program", var path, .. var rest] => Read(rest) with { Program = path },
            ["--warm-up", var seconds, .. var rest] => Read(rest) with { WarmUp = Seconds(seconds) },
            ["--measured", var seconds, .. var rest] => Read(rest) with { Measured = Seconds(seconds) },
            [var unknown, ..] => throw new ArgumentException($"There is no option {unknown}."),
        };

    private static TimeSpan Seconds(string text) =>
        TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
}
