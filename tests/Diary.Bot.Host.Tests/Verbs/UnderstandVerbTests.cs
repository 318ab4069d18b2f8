using System.Text.Json.Nodes;

namespace Diary.Bot.Host.Verbs;

public sealed class UnderstandVerbTests
{
    [Fact]
    public async Task Each_line_is_answered_in_its_place_and_a_bad_one_by_an_error()
    {
        var answers = await AnswersAsync(
            """{"id": "1", "text": "что задали на завтра", "now": "2026-11-23T15:40:00+03:00", "role": "parent"}""",
            "nonsense",
            """{"id": 3, "now": "2026-11-23T15:40:00+03:00"}""",
            """{"id": "4", "text": "спасибо", "now": "2026-11-23T15:40:00+03:00"}"""
        );

        Assert.Equal("homework.show", $"{answers[0]["intent"]}");
        Assert.Equal("2026-11-24", $"{answers[0]["entities"]!["date"]!["start"]}");
        Assert.NotNull(answers[1]["error"]);
        Assert.Equal(("3", "no text"), ($"{answers[2]["id"]}", $"{answers[2]["error"]}"));
        Assert.Equal("thanks", $"{answers[3]["intent"]}");
    }

    private static async Task<JsonNode[]> AnswersAsync(params string[] lines)
    {
        using var output = new StringWriter();
        await UnderstandVerb.RunAsync(new StringReader(string.Join('\n', lines)), output, CancellationToken.None);
        return
        [
            .. output
                .ToString()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonNode.Parse(line)!),
        ];
    }
}
