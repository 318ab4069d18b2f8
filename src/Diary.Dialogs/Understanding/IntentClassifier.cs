using Diary.Dialogs.Understanding.Classification;

namespace Diary.Dialogs.Understanding;

/// <summary>Weighs intents and, for questions about the service, topics.</summary>
internal sealed class IntentClassifier(Features features, LinearModel model, IReadOnlySet<string> metStems)
{
    /// <summary>Found on phrases that were not learnt from, so that 0.8 is right eight times of ten.</summary>
    private const float Temperature = 1.2f;

    private const int MostReasons = 12;
    private const double LeastBelieved = 0.4;

    private static readonly string[] Labels = [.. TrainingPhrases.Labels()];
    private static readonly int IntentCount = Enum.GetValues<Intent>().Length;

    public Judgement Judge(Findings findings, AskerRole? role)
    {
        var weights = model.Judge(features.Of(findings.Tokens, role).Sorted(), Temperature);
        var intents = new double[IntentCount];
        string? topic = null;
        var best = 0f;
        for (var at = 0; at < weights.Length; at++)
        {
            var label = Labels[at];
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

    /// <summary>The features that speak loudest for the intent, and how loudly.</summary>
    public IReadOnlyList<Reason> Reasons(Findings findings, AskerRole? role, Intent intent)
    {
        var bag = features.Of(findings.Tokens, role, named: true);
        var all = bag.Sorted();
        var reasons = new List<Reason>();
        for (var label = 0; label < Labels.Length; label++)
        {
            if (IntentOf(Labels[label]) != intent)
            {
                continue;
            }
            foreach (var feature in all)
            {
                reasons.Add(new Reason(bag.NameOf(feature), model.Weight(feature, label, all.Length)));
            }
        }
        return
        [
            .. reasons
                .GroupBy(reason => reason.Feature)
                .Select(group => group.MaxBy(reason => Math.Abs(reason.Weight))!)
                .OrderByDescending(reason => Math.Abs(reason.Weight))
                .Take(MostReasons),
        ];
    }

    private static Intent IntentOf(string label) => IntentNames.TryParse(label, out var intent) ? intent : Intent.Faq;

    /// <summary>A guess from a word or two among strange ones is none.</summary>
    public bool IsGuess(Findings findings, double confidence) =>
        confidence < LeastBelieved && features.IsMostlyUnknown(findings.Tokens);

    /// <summary>Nothing of the message was ever met, or it is a letter or two: it is about nothing here.</summary>
    public bool IsStrange(Findings findings) =>
        findings.Tokens.All(token => token.IsFree && (!token.IsWord || token.Word.Length == 1))
        || findings.Tokens.All(token => token.IsFree) && !features.MeansAnything(findings.Tokens, metStems);
}

/// <summary>How likely each intent is, and which topic if the service is asked about.</summary>
internal sealed record Judgement(IReadOnlyList<double> Intents, string? Topic);
