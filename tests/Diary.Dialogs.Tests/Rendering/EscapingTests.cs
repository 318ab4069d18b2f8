namespace Diary.Dialogs.Rendering;

/// <summary>A08, A09: what people type is shown as they typed it, on every channel.</summary>
public class EscapingTests
{
    public static TheoryData<string> Attacks =>
        [
            "<b>&\"'</b>",
            "</p></td></tr></table><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\" onclick=\"alert(1)",
            "[x](tg://user?id=1) [y](javascript:alert(1))",
            "_ * [ ] ( ) ~ ` > # + - = | { } . ! \\ **bold** __u__ ~~s~~ ||spoiler||",
            "{{ 7*7 }} {% include 'x' %} {{{DATE(2026-11-24T06:08:39Z, LONG)}}} ${now}",
            "{{ include \"shared/lesson\" }} {{ 1 | object.eval }}",
            "&lt;b&gt; &amp;amp; &#60;i&#62; &#x3c;",
            "]]> <!-- --> <![CDATA[ <?xml ?>",
            "=1+1 @SUM(A1) +7 -7",
            "abc\u202Edef\u202C \u2066x\u2069 \u200Bzero\u200Dwidth\uFEFF",
            "שלום עולם and العربية",
            "lone \uD83D and \uDE00 halves, a pair 😀, a family 👨‍👩‍👧‍👦, e\u0301",
            "null \0 bell \a escape \u001b delete \u007f c1 \u0085 nonchar \uFFFE \uFDD0",
            "line\nfeed\r\nreturn\rtab\tvertical\vform\fseparators\u2028\u2029end",
        ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void What_was_typed_is_what_is_seen(string typed)
    {
        foreach (var (channel, see) in Encodings.All)
        {
            Assert.Equal((channel, Encodings.Ink(typed)), (channel, Encodings.Ink(see(Samples.Echo(typed)))));
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Data_stays_data_in_every_place_of_the_markup(string typed)
    {
        var document = Samples.Everywhere(typed);

        foreach (var (channel, see) in Encodings.All)
        {
            var seen = Encodings.Ink(see(document));
            // The cells of an aligned table stand side by side; everywhere else the text is in one piece.
            Assert.True(CountOf(Encodings.Ink(typed), seen) >= 10, $"{channel}: {seen}");
        }

        var button = Assert.Single(Assert.Single(document.Buttons));
        Assert.Equal(Encodings.Ink(typed), Encodings.Ink(button.Title));
        Assert.Equal(Encodings.Ink("say:" + typed), Encodings.Ink(button.Value!));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//school.example")]
    [InlineData("/relative")]
    [InlineData("")]
    public void An_address_that_may_not_be_opened_is_text_and_no_button(string address)
    {
        var escaped = DataText.Escape(address);

        var document = MarkupDocument.Parse(
            $"<p><a href=\"{escaped}\">Открыть</a></p><menu><a href=\"{escaped}\">да</a></menu>"
        );

        Assert.Equal([new TextRun("Открыть")], Assert.IsType<ParagraphBlock>(Assert.Single(document.Blocks)).Runs);
        Assert.Empty(document.Buttons);
        Assert.Equal(2, document.RefusedLinks.Count);
    }

    [Theory]
    [InlineData("https://school.example/?a=1&b=2")]
    [InlineData("http://school.example")]
    [InlineData("tel:+74950000000")]
    [InlineData("mailto:school@school.example")]
    [InlineData("tg://resolve?domain=school")]
    public void An_address_that_may_be_opened_is_a_link(string address)
    {
        var document = MarkupDocument.Parse($"<p><a href=\"{DataText.Escape(address)}\">Открыть</a></p>");

        var html = Assert.Single(TelegramHtmlEncoder.Encode(document));
        Assert.Equal($"<a href=\"{TelegramText.Escape(address)}\">Открыть</a>", html);
        Assert.Empty(document.RefusedLinks);
    }

    [Fact]
    public void A_hundred_thousand_characters_arrive_in_pieces_and_in_order()
    {
        var typed = string.Join(' ', Enumerable.Range(0, 17_000).Select(number => $"{number:D5}"));
        Assert.InRange(typed.Length, 100_000, 110_000);

        foreach (var (channel, see) in Encodings.All)
        {
            Assert.Equal((channel, Encodings.Ink(typed)), (channel, Encodings.Ink(see(Samples.Echo(typed)))));
            Assert.NotEmpty(see(Samples.Everywhere(typed)));
        }

        Assert.InRange(TelegramHtmlEncoder.Encode(Samples.Echo(typed)).Count, 25, 30);
        Assert.Equal(4, TelegramRichEncoder.Encode(Samples.Echo(typed)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\u200B\u200D\u2060")]
    public void A_message_with_nothing_to_see_is_still_a_message(string typed)
    {
        var document = Samples.Echo(typed);

        Assert.Equal(["…"], TelegramHtmlEncoder.Encode(document));
        Assert.Equal(["…"], TelegramRichEncoder.Encode(document));
        Assert.Equal(["…"], DirectLineEncoder.Encode(document).Select(Encodings.SeenInWebChat));
    }

    [Fact]
    public void Words_that_turn_the_line_are_kept_to_themselves()
    {
        var markup = Samples.Renderer.Render(new EchoView("\u202Eшкола שלום"), Samples.Russian);

        Assert.Contains("\u2068школа שלום\u2069", markup, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', markup);
    }

    private static int CountOf(string part, string whole) => whole.Split(part).Length - 1;
}
