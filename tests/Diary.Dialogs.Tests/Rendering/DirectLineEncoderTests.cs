using System.Text.Json.Nodes;

namespace Diary.Dialogs.Rendering;

public class DirectLineEncoderTests
{
    [Fact]
    public void Words_alone_are_plain_text_and_never_Markdown()
    {
        var activity = Activity("<p>Привет, *Маша*!</p><ul><li>раз</li><li>два</li></ul>");

        Assert.Equal("Привет, *Маша*!\n• раз\n• два", (string?)activity["text"]);
        Assert.Equal("plain", (string?)activity["textFormat"]);
        Assert.Null(activity["attachments"]);
        Assert.Null(activity["suggestedActions"]);
    }

    [Fact]
    public void A_table_is_a_table_of_a_card_and_is_not_shown_twice()
    {
        var document = Samples.Renderer.RenderDocument(Samples.Tuesday, Samples.Russian);

        var activity = Assert.Single(DirectLineEncoder.Encode(document)).ToActivity();

        var attachment = Assert.Single(activity["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)attachment["contentType"]);
        Assert.Equal(
            ["RichTextBlock", "RichTextBlock", "Table", "ActionSet", "Container"],
            attachment["content"]!["body"]!.AsArray().Select(element => (string?)element!["type"])
        );
        Assert.Null(activity["text"]);
        Assert.StartsWith("Маша Иванова: вторник, 24 ноября\n", (string?)activity["speak"], StringComparison.Ordinal);
    }

    [Fact]
    public void Details_open_by_a_button_with_their_name()
    {
        var body = Card("<details><summary>Почему</summary><p>Пять и четыре.</p></details>");

        var toggle = body[0]!["actions"]![0]!;
        Assert.Equal("Action.ToggleVisibility", (string?)toggle["type"]);
        Assert.Equal("Почему", (string?)toggle["title"]);
        Assert.Equal((string?)body[1]!["id"], (string?)toggle["targetElements"]![0]);
        Assert.False((bool)body[1]!["isVisible"]!);
    }

    [Fact]
    public void Looks_and_links_are_those_of_a_run()
    {
        var runs = Card("<p><b>5</b> <s>4</s> <a href=\"https://x.example/?a=1&amp;b=2\">план</a></p>")[0]!["inlines"]!;

        Assert.Equal("Bolder", (string?)runs[0]!["weight"]);
        Assert.True((bool)runs[2]!["strikethrough"]!);
        Assert.Equal("https://x.example/?a=1&b=2", (string?)runs[4]!["selectAction"]!["url"]);
    }

    [Fact]
    public void A_formula_of_the_client_stays_what_was_typed()
    {
        var runs = Card("<p><b>{{DATE(2026-11-24T06:08:39Z, LONG)}} {{{TIME(2026-11-24T06:08:39Z)}}}</b></p>");

        Assert.DoesNotContain("{{", (string?)runs[0]!["inlines"]![0]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_pressed_button_says_its_title_and_sends_its_value()
    {
        var activity = Activity(
            "<p>Ещё?</p><menu><button value=\"day:+1\">Завтра</button><a href=\"https://x.example\">Открыть</a></menu>"
        );

        Assert.Equal(
            """
            [{"type":"messageBack","title":"Завтра","text":"Завтра","displayText":"Завтра","value":"day:+1"},{"type":"openUrl","title":"Открыть","value":"https://x.example"}]
            """,
            activity["suggestedActions"]!["actions"]!.ToJsonString(DirectLineContent.Json)
        );
    }

    private static JsonObject Activity(string markup)
    {
        return Assert.Single(DirectLineEncoder.Encode(MarkupDocument.Parse(markup))).ToActivity();
    }

    private static JsonArray Card(string markup)
    {
        return Activity(markup)["attachments"]![0]!["content"]!["body"]!.AsArray();
    }
}
