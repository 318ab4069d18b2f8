using ScottPlot;

namespace Diary.Dialogs.Charts;

/// <summary>What a chart looks like by day and by night: the colours of the web chat.</summary>
internal sealed record ChartColors(
    Color Page,
    Color Text,
    Color Muted,
    Color Line,
    Color Accent,
    Color Before,
    Color Good,
    Color Fair,
    Color Bad
)
{
    private static readonly ChartColors Light = Of(
        "#ffffff",
        "#1b2430",
        "#5b6675",
        "#dde3ea",
        "#1f4f8f",
        "#b4c3d6",
        "#1c7a4f",
        "#b7791f",
        "#b3261e"
    );

    private static readonly ChartColors Dark = Of(
        "#12161c",
        "#e6ebf2",
        "#a3afbd",
        "#2d3744",
        "#7fb0f0",
        "#4a5a70",
        "#6fd3a4",
        "#f0c274",
        "#ff9d94"
    );

    public static ChartColors For(bool isDark) => isDark ? Dark : Light;

    /// <summary>A mark as schools colour it.</summary>
    public Color OfMark(double value) =>
        value >= 4.5 ? Good
        : value >= 3.5 ? Accent
        : value >= 2.5 ? Fair
        : Bad;

    private static ChartColors Of(params string[] hex)
    {
        var c = hex.Select(Color.FromHex).ToArray();
        return new ChartColors(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]);
    }
}
