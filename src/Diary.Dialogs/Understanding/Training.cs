using Diary.Dialogs.Understanding.Classification;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Learns the phrases of the lexicons. The same lexicons give the same model.</summary>
internal static class Training
{
    private const int Rounds = 8;
    private static readonly DateOnly SomeDay = new(2026, 10, 14);

    private static readonly string[] WordLists =
    [
        "subjects",
        "subject-teachers",
        "work-types",
        "homework-works",
        "marks",
        "lesson",
        "formats",
        "channels",
        "minutes",
        "terms",
        "dates",
        "numbers",
        "concepts",
    ];

    /// <param name="share">Of the lines of the lexicons, for a learning curve; all of them in use.</param>
    public static TrainedModel Learn(double share = 1)
    {
        var phrases = new TrainingPhrases().All(share).ToList();
        var spoken = phrases.Where(phrase => !phrase.Spoilt).ToList();
        var words = WordsOf(spoken).CountBy(word => word, StringComparer.Ordinal).ToDictionary();
        var english = EnglishWords(spoken);
        var parts = new ReaderParts(words, english);
        var learnt = phrases.ConvertAll(phrase => new Learnt(phrase, Read(parts, phrase)));
        var met = StemsByLabel(learnt, parts.Pieces);
        var usual = met.Where(pair => pair.Value.Count > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var examples = Examples(learnt, new Features(parts.Pieces, usual));
        return new TrainedModel(
            words,
            english,
            met.Where(IsOurs).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal),
            usual,
            LinearTraining.Learn(examples, TrainingPhrases.Labels().Count(), Rounds)
        );
    }

    /// <summary>Said of something that the bot does, and not only of the weather.</summary>
    private static bool IsOurs(KeyValuePair<string, HashSet<string>> stem) =>
        stem.Value.Any(label => label != Intent.None.ToName());

    private static Findings Read(ReaderParts parts, TrainingPhrase phrase) =>
        parts.Recogniser.Recognise(
            phrase.Spoilt ? parts.Reading.Read(phrase.Text) : Tokenizer.Split(phrase.Text),
            SomeDay
        );

    private static Dictionary<string, HashSet<string>> StemsByLabel(List<Learnt> learnt, Pieces pieces)
    {
        var labels = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (phrase, findings) in learnt.Where(one => !one.Phrase.Spoilt))
        {
            foreach (var piece in pieces.Of(findings.Tokens).Where(piece => piece.Word is not null))
            {
                if (!labels.TryGetValue(piece.Name, out var of))
                {
                    labels[piece.Name] = of = [];
                }
                of.Add(phrase.Label);
            }
        }
        return labels;
    }

    /// <summary>Rare labels weigh more, and long lists of samples less.</summary>
    private static List<Example> Examples(List<Learnt> learnt, Features features)
    {
        var labels = TrainingPhrases.Labels().ToList();
        var counts = learnt.CountBy(one => one.Phrase.Label).ToDictionary();
        var usual = learnt.Count / (float)labels.Count;
        return learnt.ConvertAll(one => new Example(
            [.. features.Of(one.Findings.Tokens, one.Phrase.Role).Sorted()],
            labels.IndexOf(one.Phrase.Label),
            Math.Clamp(MathF.Sqrt(usual / counts[one.Phrase.Label]), 0.7f, 1.5f)
        ));
    }

    private static IEnumerable<string> WordsOf(List<TrainingPhrase> phrases) =>
        phrases
            .SelectMany(phrase => Tokenizer.Split(phrase.Text))
            .Where(token => token.IsWord)
            .Select(token => token.Word)
            .Concat(
                WordLists
                    .SelectMany(Lexicon.Entries)
                    .SelectMany(entry => entry.Form.Split(' '))
                    .Where(form => !form.EndsWith('*'))
            )
            .Concat(Lexicon.Lines("common-words").SelectMany(line => line.Split(' ')))
            .Where(word => word.Length > 0);

    private static HashSet<string> EnglishWords(List<TrainingPhrase> phrases) =>
        [
            .. phrases
                .SelectMany(phrase => Tokenizer.Split(phrase.Text))
                .Where(token => token.IsWord && token.IsLatin)
                .Select(token => token.Word),
            .. Lexicon.Lines("en", "common-words").SelectMany(line => line.Split(' ')),
        ];

    private sealed record Learnt(TrainingPhrase Phrase, Findings Findings);
}
