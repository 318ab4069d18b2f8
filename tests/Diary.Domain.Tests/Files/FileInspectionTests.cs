using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Diary.Testing.Files;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Diary.Domain.Files;

public sealed class FileInspectionTests
{
    private static readonly byte[] Program = [0x4D, 0x5A, 0x90, 0, 3, 0];

    [Theory]
    [InlineData("page.html", "<html><script>alert(1)</script>", "page.html.txt")]
    [InlineData("photo.jpg", "<html><script>alert(1)</script>", "photo.jpg.txt")]
    [InlineData("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "drawing.svg.txt")]
    [InlineData("run.bat", "del *.*", "run.bat.txt")]
    [InlineData("решение.py", "print(1)", "решение.py")]
    [InlineData("C:\\Users\\Маша\\доклад.txt", "О пользе чтения", "доклад.txt")]
    [InlineData("../../etc/passwd", "root", "passwd.txt")]
    [InlineData("gpj.\u202Etxt", "x", "gpj.txt")]
    public void A_page_or_a_script_is_text_and_is_called_so(string name, string content, string called)
    {
        var file = Taken(name, Encoding.UTF8.GetBytes(content));

        Assert.Equal(("text/plain", called), (file.Kind.ContentType, file.Name));
    }

    [Fact]
    public void What_nobody_knows_is_not_taken_whatever_it_is_called()
    {
        Assert.Equal(FileRefusal.Empty, Refused("empty.txt", []));
        Assert.Equal(FileRefusal.NotTaken, Refused("photo.png", Program));
        Assert.Equal(FileRefusal.NotTaken, Refused("essay.docx", Zip(("run.exe", "MZ"))));
        Assert.Equal(
            FileRefusal.NotTaken,
            Refused("essay.docx", Zip(("[Content_Types].xml", ""), ("../../word/evil", "")))
        );
        Assert.Equal(FileRefusal.NotTaken, Refused("essay.docx", [.. "PK\x03\x04"u8, .. new byte[100]]));
        Assert.Equal(FileRefusal.Damaged, Refused("photo.jpg", SamplePictures.Jpeg[..40]));
        Assert.Equal(FileRefusal.Damaged, Refused("photo.png", SamplePictures.Png[..60]));
    }

    [Theory]
    [InlineData("word/document.xml", "document", ".docx")]
    [InlineData("xl/workbook.xml", "sheet", ".xlsx")]
    [InlineData("ppt/presentation.xml", "presentation", ".pptx")]
    public void An_office_document_is_told_by_its_parts_and_not_by_its_name(string part, string kind, string ending)
    {
        var file = Taken("сочинение.zip", Zip(("[Content_Types].xml", "<Types/>"), (part, "<x/>")));

        Assert.Contains(kind, file.Kind.ContentType, StringComparison.Ordinal);
        Assert.Equal("сочинение.zip" + ending, file.Name);
    }

    [Fact]
    public void A_document_that_would_burst_is_refused()
    {
        var zeros = new string('0', 60 * 1024 * 1024);
        var packed = Zip(("[Content_Types].xml", ""), ("word/document.xml", zeros));
        var overlapping = Zip(("[Content_Types].xml", ""), ("word/document.xml", "x"));
        BinaryPrimitives.WriteUInt32LittleEndian(overlapping.AsSpan(EntryOf(overlapping) + 20), 2_000_000_000);

        Assert.Equal(FileRefusal.Bomb, Refused("essay.docx", packed));
        Assert.Equal(FileRefusal.Bomb, Refused("essay.docx", overlapping));
    }

    [Fact]
    public void A_small_picture_of_a_billion_points_is_refused()
    {
        var png = SamplePictures.Png.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 40_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 40_000);

        Assert.Equal(FileRefusal.Bomb, Refused("photo.png", png));
    }

    [Fact]
    public void A_long_name_keeps_its_ending_and_whole_letters()
    {
        var name = Taken(string.Concat(Enumerable.Repeat("📐", 150)) + ".txt", "x"u8.ToArray()).Name;

        Assert.InRange(name.Length, FileNames.MaxLength - 1, FileNames.MaxLength);
        Assert.EndsWith("📐.txt", name, StringComparison.Ordinal);
    }

    [Fact]
    public void No_rubbish_breaks_it()
    {
        byte[][] starts =
        [
            SamplePictures.JpegWith(SamplePictures.Exif),
            SamplePictures.PngWith(SamplePictures.Exif),
            SamplePictures.WebPWith(SamplePictures.Exif),
            Zip(("[Content_Types].xml", ""), ("word/document.xml", "x")),
        ];
        var rubbish =
            from start in Gen.Elements(starts)
            from length in Gen.Choose(1, start.Length)
            from places in Gen.Choose(0, length - 1).ListOf(6)
            from values in Gen.Choose(0, 255).ListOf(6)
            select Spoil(start[..length], places, values);

        Prop.ForAll(
                rubbish.ToArbitrary(),
                bytes =>
                {
                    FileInspection.Inspect("x", bytes);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static byte[] Spoil(byte[] bytes, IEnumerable<int> places, IEnumerable<int> values)
    {
        foreach (var (place, value) in places.Zip(values))
        {
            bytes[place] = (byte)value;
        }

        return bytes;
    }

    private static InspectedFile Taken(string name, byte[] bytes)
    {
        Assert.True(FileInspection.Inspect(name, bytes).Succeeded(out var file, out var refusal), refusal.ToString());
        return file;
    }

    private static FileRefusal? Refused(string name, byte[] bytes) => FileInspection.Inspect(name, bytes).Refusal;

    /// <summary>Where the last file of the archive is described.</summary>
    private static int EntryOf(byte[] archive) => archive.AsSpan().LastIndexOf("PK\x01\x02"u8);

    private static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
