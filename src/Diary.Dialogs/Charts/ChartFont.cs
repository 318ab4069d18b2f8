using System.Reflection;
using ScottPlot;
using SkiaSharp;

namespace Diary.Dialogs.Charts;

/// <summary>The font that comes with the assembly: a bare machine has none, and a picture must look the same everywhere.</summary>
internal sealed class ChartFont : IFontResolver
{
    public const string Family = "PT Sans";
    private static readonly Lazy<bool> Installed = new(Install);

    public static SKTypeface Regular { get; } = Load("chart-font.ttf");

    public static SKTypeface Bold { get; } = Load("chart-font-bold.ttf");

    /// <summary>Before anything is drawn.</summary>
    public static void Ensure() => _ = Installed.Value;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        Face(fontName, weight >= FontWeight.SemiBold);

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => Face(fontName, bold);

    private static SKTypeface? Face(string fontName, bool isBold) =>
        fontName != Family ? null
        : isBold ? Bold
        : Regular;

    private static bool Install()
    {
        Fonts.FontResolvers.Insert(0, new ChartFont());
        Fonts.Default = Family;
        return true;
    }

    private static SKTypeface Load(string resource)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not in the assembly.");
        return SKTypeface.FromStream(stream)
            ?? throw new InvalidOperationException($"The font {resource} cannot be read.");
    }
}
