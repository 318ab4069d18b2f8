using System.Text;
using Diary.Domain.Files.Pictures;
using Diary.Testing.Files;
using Xunit;

namespace Diary.Domain.Files;

/// <summary>What telephones write into pictures stays with their owners.</summary>
public sealed class PictureTests
{
    private static readonly byte[] Page = [.. "<html><script>alert(1)</script></html>PK\x03\x04"u8];

    public static TheoryData<string, byte[], byte[]> Pictures =>
        new()
        {
            { "image/jpeg", SamplePictures.Jpeg, SamplePictures.JpegWith(SamplePictures.Exif) },
            { "image/png", SamplePictures.Png, SamplePictures.PngWith(SamplePictures.Exif) },
            { "image/webp", SamplePictures.WebP, SamplePictures.WebPWith(SamplePictures.Exif) },
        };

    [Theory, MemberData(nameof(Pictures))]
    public void A_picture_that_tells_nothing_stays_as_it_is(string contentType, byte[] plain, byte[] telling)
    {
        var file = Taken(plain);

        Assert.Equal(contentType, file.Kind.ContentType);
        Assert.True(file.IsUnchanged);
        Assert.Equal(plain, file.Bytes.ToArray());
        Assert.NotEqual(plain.Length, telling.Length);
    }

    [Theory, MemberData(nameof(Pictures))]
    public void The_place_is_taken_out_and_the_picture_still_lies_as_it_lay(
        string contentType,
        byte[] plain,
        byte[] telling
    )
    {
        var file = Taken(telling);

        Assert.Equal(contentType, file.Kind.ContentType);
        Assert.False(file.IsUnchanged);
        Assert.DoesNotContain(SamplePictures.Place, Text(file), StringComparison.Ordinal);
        Assert.True(file.Bytes.Length > plain.Length && Taken(file.Bytes.ToArray()).IsUnchanged);
        var exif = file.Bytes.Span.IndexOf("II\x2A\0"u8);
        Assert.Equal(SamplePictures.Turned, Orientation.Read(file.Bytes.Span[exif..]));
    }

    [Theory, MemberData(nameof(Pictures))]
    public void What_hides_behind_the_end_of_a_picture_is_cut_off(string contentType, byte[] plain, byte[] telling)
    {
        var file = Taken([.. plain, .. Page]);

        Assert.Equal(contentType, file.Kind.ContentType);
        Assert.Equal(plain, file.Bytes.ToArray());
        Assert.DoesNotContain("script", Text(Taken([.. telling, .. Page])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xFF, 0xFF, 0xFF, 0xFF)]
    [InlineData(0, 0, 0, 8)]
    [InlineData(0x7F, 0xFF, 0xFF, 0xF0)]
    public void A_bomb_of_directories_is_not_followed(byte first, byte second, byte third, byte fourth)
    {
        byte[] bomb = [.. "MM\0\x2A"u8, first, second, third, fourth, 0xFF, 0xFF, .. new byte[4000]];

        var file = Taken(SamplePictures.JpegWith(bomb));

        Assert.Equal(SamplePictures.Jpeg, file.Bytes.ToArray());
    }

    [Fact]
    public void Words_in_a_picture_go_too()
    {
        byte[] comment = [0xFF, 0xFE, 0, 13, .. "by Masha 7B"u8];
        byte[] jpeg = [.. SamplePictures.Jpeg[..20], .. comment, .. SamplePictures.Jpeg[20..]];

        Assert.Equal(SamplePictures.Jpeg, Taken(jpeg).Bytes.ToArray());
    }

    private static InspectedFile Taken(byte[] bytes)
    {
        Assert.True(
            FileInspection.Inspect("photo", bytes).Succeeded(out var file, out var refusal),
            refusal.ToString()
        );
        return file;
    }

    private static string Text(InspectedFile file) => Encoding.Latin1.GetString(file.Bytes.Span);
}
