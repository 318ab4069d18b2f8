using ScottPlot;
using ScottPlot.TickGenerators;

namespace Diary.Dialogs.Charts;

/// <summary>Draws charts as PNG pictures that are read on a phone without being enlarged.</summary>
internal static class ChartImage
{
    private const int Width = 1080;
    private const int LineHeight = 800;
    private const int BarHeight = 62;
    private const int Around = 150;
    private const int MostBars = 16;
    private const float TextSize = 30;
    private const float TitleSize = 36;
    private const double LowestMark = 1.7;
    private const double HighestMark = 5.3;
    private const double RoomForText = 5.75;
    private static readonly string[] MarkNames = ["2", "3", "4", "5"];
    private static readonly double[] Marks = [2, 3, 4, 5];

    public static byte[] Draw(LineChart chart, bool isDark)
    {
        var colors = ChartColors.For(isDark);
        using var plot = NewPlot(chart.Title, colors);
        foreach (var border in chart.Borders)
        {
            var line = plot.Add.VerticalLine(X(border), 3, colors.Muted);
            line.LinePattern = LinePattern.Dashed;
        }

        AddLine(plot, chart.Before, colors.Before, 5);
        AddLine(plot, chart.Line, colors.Accent, 7);
        foreach (var dot in chart.Dots.GroupBy(dot => dot.Value))
        {
            var marks = plot.Add.Markers(dot.Select(d => X(d.Day)).ToArray(), dot.Select(d => d.Value).ToArray());
            marks.MarkerShape = MarkerShape.FilledCircle;
            marks.MarkerSize = 15;
            marks.Color = colors.OfMark(dot.Key).WithAlpha(0.75);
        }

        plot.Axes.Left.TickGenerator = new NumericManual(Marks, MarkNames);
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. chart.Ticks.Select(tick => X(tick.Day))],
            [.. chart.Ticks.Select(tick => tick.Text)]
        );
        plot.Axes.SetLimits(X(chart.First) - 2, X(chart.Last) + 2, LowestMark, HighestMark);
        return Png(plot, LineHeight);
    }

    public static byte[] Draw(BarChart chart, bool isDark)
    {
        var colors = ChartColors.For(isDark);
        using var plot = NewPlot(chart.Title, colors);
        var shown = chart.Bars.Take(MostBars).ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            var place = shown.Count - i;
            AddBar(plot, place + 0.1, 0.5, shown[i].Value, colors.OfMark(shown[i].Value));
            if (shown[i].Before is { } before)
            {
                AddBar(plot, place - 0.27, 0.16, before, colors.Before);
            }

            var text = plot.Add.Text(shown[i].Text, shown[i].Value + 0.06, place + 0.1);
            text.LabelFontName = ChartFont.Family;
            text.LabelFontSize = TextSize;
            text.LabelFontColor = colors.Text;
            text.LabelBold = true;
            text.LabelAlignment = Alignment.MiddleLeft;
        }

        plot.Axes.Bottom.TickGenerator = new NumericManual(Marks, MarkNames);
        plot.Axes.Left.TickGenerator = new NumericManual(
            [.. shown.Select((_, i) => (double)(shown.Count - i))],
            [.. shown.Select(bar => bar.Name)]
        );
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.SetLimits(1, RoomForText, 0.3, shown.Count + 0.7);
        return Png(plot, Around + (shown.Count * BarHeight));
    }

    private static Plot NewPlot(string title, ChartColors colors)
    {
        ChartFont.Ensure();
        var plot = new Plot();
        plot.Font.Set(ChartFont.Family);
        plot.FigureBackground.Color = colors.Page;
        plot.DataBackground.Color = colors.Page;
        plot.Axes.Color(colors.Muted);
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Grid.MajorLineColor = colors.Line;
        plot.Grid.MajorLineWidth = 2;
        plot.Title(title, TitleSize);
        plot.Axes.Title.Label.ForeColor = colors.Text;
        foreach (var axis in new IAxis[] { plot.Axes.Left, plot.Axes.Bottom })
        {
            axis.TickLabelStyle.FontSize = TextSize;
            axis.TickLabelStyle.FontName = ChartFont.Family;
            axis.TickLabelStyle.ForeColor = colors.Text;
            axis.MajorTickStyle.Length = 0;
            axis.FrameLineStyle.Width = 0;
        }

        plot.Layout.Default();
        return plot;
    }

    private static void AddLine(Plot plot, IReadOnlyList<ChartPoint> points, Color color, float width)
    {
        if (points.Count == 0)
        {
            return;
        }

        var line = plot.Add.Scatter(
            points.Select(point => X(point.Day)).ToArray(),
            points.Select(point => point.Value).ToArray(),
            color
        );
        line.LineWidth = width;
        line.MarkerSize = points.Count == 1 ? 18 : 0;
    }

    private static void AddBar(Plot plot, double place, double size, double value, Color color)
    {
        var bar = plot.Add.Bar(
            new Bar
            {
                Position = place,
                Value = value,
                ValueBase = 0,
                Size = size,
                FillColor = color,
                LineWidth = 0,
            }
        );
        bar.Horizontal = true;
    }

    private static double X(DateOnly day) => day.DayNumber;

    private static byte[] Png(Plot plot, int height) => plot.GetImage(Width, height).GetImageBytes(ImageFormat.Png);
}
