using Diary.Dialogs.Charts;
using SkiaSharp;

namespace Diary.Dialogs.Reports;

/// <summary>One size and weight of letters.</summary>
internal sealed class PdfInk(SKFont font)
{
    private const float LineOfSize = 1.35f;

    public static PdfInk Title { get; } = new(new SKFont(ChartFont.Bold, 15));

    public static PdfInk Heading { get; } = new(new SKFont(ChartFont.Bold, 12));

    public static PdfInk Bold { get; } = new(new SKFont(ChartFont.Bold, 9));

    public static PdfInk Text { get; } = new(new SKFont(ChartFont.Regular, 9));

    public static PdfInk Small { get; } = new(new SKFont(ChartFont.Regular, 8));

    public float Height => font.Size * LineOfSize;

    public float WidthOf(string text) => font.MeasureText(text);

    /// <param name="top">Of the line.</param>
    public void Write(SKCanvas canvas, string text, float x, float top)
    {
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        canvas.DrawText(text, x, top + font.Size, SKTextAlign.Left, font, paint);
    }

    /// <summary>Lines that fit: cut between words, and inside a word that is wider than a line.</summary>
    public IReadOnlyList<string> Wrap(string text, float width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ').SelectMany(word => Pieces(word, width)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && WidthOf(longer) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return lines;
    }

    private IEnumerable<string> Pieces(string word, float width)
    {
        while (word.Length > 1 && WidthOf(word) > width)
        {
            var fitting = Math.Clamp(font.BreakText(word, width), 1, word.Length - 1);
            yield return word[..fitting];
            word = word[fitting..];
        }

        yield return word;
    }
}
