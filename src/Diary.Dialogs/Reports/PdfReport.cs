using System.Globalization;
using SkiaSharp;

namespace Diary.Dialogs.Reports;

/// <summary>Sheets of paper: the title, whose each table is, the tables, and on every page its number and the moment of the data.</summary>
internal sealed class PdfReport : IDisposable
{
    private readonly ReportDocument _report;
    private readonly PdfSheet _sheet;
    private readonly MemoryStream _bytes = new();
    private readonly SKDocument _document;
    private readonly int _pages;
    private SKCanvas? _canvas;
    private float _y;
    private int _page;

    /// <param name="pages">How many there will be; 0 when that is to be found out.</param>
    private PdfReport(ReportDocument report, PdfSheet sheet, int pages)
    {
        (_report, _sheet, _pages) = (report, sheet, pages);
        _document = SKDocument.CreatePdf(_bytes, new SKDocumentPdfMetadata { Title = report.Title });
    }

    public static byte[] Write(ReportDocument report)
    {
        var sheet = PdfSheet.For(report);
        using var draft = new PdfReport(report, sheet, 0);
        draft.Draw();
        using var final = new PdfReport(report, sheet, draft._page);
        return final.Draw();
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }

    private byte[] Draw()
    {
        BeginPage();
        Line(_report.Title, PdfInk.Title);
        foreach (var section in _report.Sections)
        {
            if (section.Name is { } name)
            {
                Heading(name);
            }

            foreach (var table in PdfTable.Cut(section, _sheet.Width, _report.Words))
            {
                Table(table);
            }
        }

        _y += PdfInk.Small.Height;
        foreach (var note in _report.Notes)
        {
            Line(note, PdfInk.Small);
        }

        EndPage();
        _document.Close();
        return _bytes.ToArray();
    }

    /// <summary>It never stands alone at the end of a page.</summary>
    private void Heading(string name)
    {
        MakeRoom(PdfInk.Heading.Height * 4);
        _y += PdfInk.Heading.Height / 2;
        Line(name, PdfInk.Heading);
    }

    private void Line(string text, PdfInk ink)
    {
        foreach (var line in ink.Wrap(text, _sheet.Width))
        {
            MakeRoom(ink.Height);
            ink.Write(_canvas!, line, PdfSheet.Margin, _y);
            _y += ink.Height;
        }
    }

    private void Table(PdfTable table)
    {
        Row(table, table.Header);
        foreach (var row in table.Rows)
        {
            if (_y + row.Height > _sheet.Bottom)
            {
                NextPage();
                Row(table, table.Header);
            }

            Row(table, row);
        }

        _y += PdfInk.Text.Height / 2;
    }

    private void Row(PdfTable table, PdfRow row)
    {
        MakeRoom(row.Height);
        table.Draw(_canvas!, row, PdfSheet.Margin, _y);
        _y += row.Height;
    }

    private void MakeRoom(float height)
    {
        if (_y + height > _sheet.Bottom)
        {
            NextPage();
        }
    }

    private void NextPage()
    {
        EndPage();
        BeginPage();
    }

    private void BeginPage()
    {
        _page++;
        _canvas = _document.BeginPage(_sheet.PageWidth, _sheet.PageHeight);
        _y = PdfSheet.Margin;
    }

    private void EndPage()
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{_page} / {_pages}");
        PdfInk.Small.Write(_canvas!, _report.Moment, PdfSheet.Margin, _sheet.FootLine);
        PdfInk.Small.Write(_canvas!, number, _sheet.Right - PdfInk.Small.WidthOf(number), _sheet.FootLine);
        _document.EndPage();
    }
}
