namespace Diary.Dialogs.Charts;

/// <summary>Marks as dots and how they went as a line, over the days.</summary>
/// <param name="Title">Names and numbers only: words stand under the picture.</param>
/// <param name="Before">The same of another time, laid under it; empty where nothing is compared.</param>
/// <param name="Borders">Days at which a part of the year begins.</param>
/// <param name="Ticks">Days that are written under the axis.</param>
internal sealed record LineChart(
    string Title,
    DateOnly First,
    DateOnly Last,
    IReadOnlyList<ChartPoint> Dots,
    IReadOnlyList<ChartPoint> Line,
    IReadOnlyList<ChartPoint> Before,
    IReadOnlyList<DateOnly> Borders,
    IReadOnlyList<ChartTick> Ticks
);

internal sealed record ChartPoint(DateOnly Day, double Value);

internal sealed record ChartTick(DateOnly Day, string Text);

/// <summary>Values side by side, the first on top.</summary>
internal sealed record BarChart(string Title, IReadOnlyList<ChartBar> Bars);

/// <param name="Text">The value as it is written.</param>
/// <param name="Before">The same of another time; null where there is none.</param>
internal sealed record ChartBar(string Name, double Value, string Text, double? Before);
