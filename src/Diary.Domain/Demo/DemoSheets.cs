using System.Globalization;
using System.IO.Compression;
using System.Text;
using Diary.Domain.Files.Pictures;

namespace Diary.Domain.Demo;

/// <summary>Small real files, drawn here: squared and ruled paper as PDF, a curve as PNG.</summary>
internal static class DemoSheets
{
    private const int PageWidth = 595;
    private const int PageHeight = 842;
    private const int Margin = 42;
    private const int Width = 480;
    private const int Height = 320;
    private const byte Paper = 0xFF;
    private const byte Ink = 0x20;
    private const byte Pale = 0xD8;

    public static byte[] Draw(string kind) =>
        kind switch
        {
            "grid" => Pdf(Lines(14, isSquared: true)),
            "lines" => Pdf(Lines(24, isSquared: false)),
            "graph" => Png(Curve()),
            _ => throw new InvalidOperationException($"Nobody draws '{kind}'."),
        };

    private static string Lines(int step, bool isSquared)
    {
        var drawing = new StringBuilder("0.6 0.7 0.85 RG 0.5 w\n");
        for (var y = Margin; y <= PageHeight - Margin; y += step)
        {
            drawing.Append(CultureInfo.InvariantCulture, $"{Margin} {y} m {PageWidth - Margin} {y} l S\n");
        }

        for (var x = Margin; isSquared && x <= PageWidth - Margin; x += step)
        {
            drawing.Append(CultureInfo.InvariantCulture, $"{x} {Margin} m {x} {PageHeight - Margin} l S\n");
        }

        return drawing.ToString();
    }

    private static byte[] Pdf(string drawing)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {PageWidth} {PageHeight}]/Contents 4 0 R/Resources<<>>>>",
            $"<</Length {drawing.Length}>>stream\n{drawing}\nendstream",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        foreach (var (index, content) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj{content}endobj\n");
        }

        var start = pdf.Length;
        var size = objects.Length + 1;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n{table}trailer<</Size {size}/Root 1 0 R>>\n");
        pdf.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>A parabola over its axes, one byte a point; each line begins with how it is filtered: not.</summary>
    private static byte[] Curve()
    {
        const int Stride = Width + 1;
        var points = new byte[Stride * Height];
        Array.Fill(points, Paper);
        for (var y = 0; y < Height; y++)
        {
            points[y * Stride] = 0;
            for (var x = 0; x < Width; x++)
            {
                var (right, up) = ((x - (Width / 2)) / 40.0, ((Height / 2) - y) / 40.0);
                points[(y * Stride) + x + 1] =
                    Math.Abs(up - ((right * right / 2) - 3)) < 0.05 * (1 + Math.Abs(right)) ? Ink
                    : x == Width / 2 || y == Height / 2 ? Ink
                    : x % 40 == 0 || y % 40 == 0 ? Pale
                    : Paper;
            }
        }

        return points;
    }

    private static byte[] Png(byte[] points)
    {
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n\x1A\n"u8]);
        PngChunk.Write(png, "IHDR", [0, 0, Width >> 8, Width & 0xFF, 0, 0, Height >> 8, Height & 0xFF, 8, 0, 0, 0, 0]);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(points);
        }

        PngChunk.Write(png, "IDAT", packed.ToArray());
        PngChunk.Write(png, "IEND", []);
        return png.ToArray();
    }
}
