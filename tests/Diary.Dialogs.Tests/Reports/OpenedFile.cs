using System.Globalization;
using System.IO.Compression;
using System.Text;
using Diary.Dialogs.Schema;
using Diary.Testing.Processes;
using ExcelDataReader;

namespace Diary.Dialogs.Reports;

/// <summary>A file as somebody opens it who got it.</summary>
internal sealed record OpenedFile(string Name, string ContentType, byte[] Bytes)
{
    static OpenedFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static OpenedFile In(IEnumerable<Activity> answer)
    {
        var file = Assert.Single(answer.SelectMany(activity => activity.Attachments ?? []));
        var data = $"data:{file.ContentType};base64,";
        Assert.StartsWith(data, file.ContentUrl, StringComparison.Ordinal);
        return new OpenedFile(file.Name!, file.ContentType, Convert.FromBase64String(file.ContentUrl![data.Length..]));
    }

    /// <summary>Each sheet by its name: rows of cells, as a spreadsheet types them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<object?[]>> Sheets()
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(Bytes));
        var sheets = new Dictionary<string, IReadOnlyList<object?[]>>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add(reader.Name, rows);
        } while (reader.NextResult());

        return sheets;
    }

    /// <summary>What the sheets are made of.</summary>
    public string Xml()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        return string.Concat(
            zip.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)).Select(Read)
        );

        static string Read(ZipArchiveEntry entry)
        {
            using var text = new StreamReader(entry.Open());
            return text.ReadToEnd();
        }
    }

    public string Text() => Encoding.UTF8.GetString(Bytes);

    /// <summary>What stands on the pages, as they look.</summary>
    public async Task<string> PagesAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        await File.WriteAllBytesAsync(path, Bytes);
        try
        {
            return await Tool.RunAsync("pdftotext", ["-layout", path, "-"]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static string Day(object? cell) =>
        Assert.IsType<DateTime>(cell).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
