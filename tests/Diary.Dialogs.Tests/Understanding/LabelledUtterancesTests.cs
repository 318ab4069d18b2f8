using System.Globalization;
using System.Text.Json.Nodes;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Examples labelled by hand; nothing is learnt from them.</summary>
public sealed class LabelledUtterancesTests(ITestOutputHelper output)
{
    private static readonly HashSet<Intent> First =
    [
        Intent.HomeworkShow,
        Intent.ScheduleShow,
        Intent.GradesShow,
        Intent.Greeting,
        Intent.Thanks,
        Intent.Goodbye,
        Intent.Help,
        Intent.Cancel,
        Intent.LanguageSwitch,
        Intent.None,
    ];

    [Fact]
    public void What_people_want_and_name_is_understood_as_often_as_promised()
    {
        var all = Labelled().Select(Answer).ToList();
        var first = all.Where(answer => First.Contains(answer.Wanted)).ToList();
        var none = all.Where(answer => answer.Wanted == Intent.None).ToList();
        var scope = all.Where(answer => answer.Wanted != Intent.None).ToList();

        var intents = Share(all, answer => answer.IntentRight);
        var entities = Share(all, answer => answer.EntitiesRight);
        var firstIntents = Share(first, answer => answer.IntentRight);
        var firstEntities = Share(first, answer => answer.EntitiesRight);
        var noneFound = Share(none, answer => answer.IntentRight);
        var lost = Share(scope, answer => answer.Got == Intent.None);
        Print("intent right", intents);
        Print("entities right", entities);
        Print("intent right, first intents", firstIntents);
        Print("entities right, first intents", firstEntities);
        Print("none recognised", noneFound);
        Print("in scope, answered none", lost);

        Assert.True(intents >= 0.95, $"intents {intents:P1}");
        Assert.True(entities >= 0.94, $"entities {entities:P1}");
        Assert.True(firstIntents >= 0.94, $"first intents {firstIntents:P1}");
        Assert.True(firstEntities >= 0.95, $"entities of first intents {firstEntities:P1}");
        Assert.True(noneFound >= 0.9, $"none {noneFound:P1}");
        Assert.True(lost <= 0.03, $"lost {lost:P1}");
    }

    /// <summary>«привет» is everyone's; a sentence of five words would be one learnt by heart.</summary>
    [Fact]
    public void No_labelled_sentence_is_among_the_phrases_learnt_from()
    {
        var learnt = new TrainingPhrases().All().Select(phrase => Words(phrase.Text)).ToHashSet();

        string[] sentences = [.. Labelled().Select(example => Words($"{example["text"]}"))];
        string[] copied = [.. sentences.Where(text => text.Split(' ').Length >= 5 && learnt.Contains(text))];

        Assert.Equal([], copied);
    }

    private static string Words(string text) =>
        string.Join(' ', Tokenizer.Split(text).Where(token => token.IsWord).Select(token => token.Word));

    private static IEnumerable<JsonNode> Labelled()
    {
        using var stream = typeof(LabelledUtterancesTests).Assembly.GetManifestResourceStream("labelled.jsonl")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonNode.Parse(line)!;
        }
    }

    private static Judged Answer(JsonNode example)
    {
        AskerRole? role = example["role"] is { } name ? Enum.Parse<AskerRole>($"{name}", ignoreCase: true) : null;
        var now = DateTimeOffset.Parse($"{example["now"]}", CultureInfo.InvariantCulture);
        var meaning = Reading.Of($"{example["text"]}", now, role);
        Assert.True(IntentNames.TryParse($"{example["intent"]}", out var wanted));
        return new Judged(
            wanted,
            meaning.Intent,
            Wire.Of(meaning.Entities) == Wire.Of(example["entities"]!.AsObject())
        );
    }

    private static double Share(List<Judged> answers, Func<Judged, bool> right) =>
        answers.Count(right) / (double)answers.Count;

    private void Print(string figure, double share) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure}: {share:P1}"));

    private sealed record Judged(Intent Wanted, Intent Got, bool EntitiesRight)
    {
        public bool IntentRight => Wanted == Got;
    }
}
