using Diary.Dialogs.Understanding.Classification;

namespace Diary.Dialogs.Understanding;

/// <summary>Weighs intents and, for questions about the service, topics.</summary>
internal sealed class IntentClassifier
{
    private const int Rounds = 7;

    private readonly string[] _labels = [.. TrainingPhrases.Labels()];
    private readonly LinearModel _model;
    private readonly Features _features;
    private readonly HashSet<string> _stems;

    /// <param name="findings">Each phrase as the recognisers see it.</param>
    public IntentClassifier(Features features, IReadOnlyList<(TrainingPhrase Phrase, Findings Findings)> findings)
    {
        _features = features;
        _stems = [.. findings.SelectMany(pair => features.StemsOf(pair.Findings.Tokens))];
        var count = findings.CountBy(pair => pair.Phrase.Label).ToDictionary();
        var usual = findings.Count / (float)_labels.Length;
        var examples = findings
            .Select(pair => new Example(
                features.Of(pair.Findings.Tokens, pair.Phrase.Role),
                Array.IndexOf(_labels, pair.Phrase.Label),
                Math.Clamp(MathF.Sqrt(usual / count[pair.Phrase.Label]), 0.5f, 2f)
            ))
            .ToList();
        _model = LinearModel.Learn(examples, _labels.Length, Rounds);
    }

    public Judgement Judge(Findings findings, AskerRole? role)
    {
        var weights = _model.Judge(_features.Of(findings.Tokens, role));
        var intents = new double[Enum.GetValues<Intent>().Length];
        string? topic = null;
        var best = 0f;
        for (var at = 0; at < weights.Length; at++)
        {
            var label = _labels[at];
            if (IntentNames.TryParse(label, out var intent))
            {
                intents[(int)intent] += weights[at];
                continue;
            }
            intents[(int)Intent.Faq] += weights[at];
            if (weights[at] > best)
            {
                (topic, best) = (label[(label.IndexOf('.', StringComparison.Ordinal) + 1)..], weights[at]);
            }
        }
        return new Judgement(intents, topic);
    }

    /// <summary>Nothing of the message was ever met, or it is a letter or two: it is about nothing here.</summary>
    public bool IsStrange(Findings findings) =>
        findings.Tokens.All(token => token.IsFree && (!token.IsWord || token.Word.Length == 1))
        || findings.Tokens.All(token => token.IsFree) && !_features.StemsOf(findings.Tokens).Any(_stems.Contains);
}

/// <summary>How likely each intent is, and which topic if the service is asked about.</summary>
internal sealed record Judgement(IReadOnlyList<double> Intents, string? Topic);
