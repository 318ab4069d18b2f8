namespace Diary.Dialogs.Understanding;

/// <summary>
/// Reads what one message means, in the process and without a network. Made once (it learns its phrases then, in
/// about a second) and used by any number of threads.
/// </summary>
public sealed class UtteranceReader
{
    private const int MostAlternatives = 3;
    private const double LeastAlternative = 0.01;
    private const double SureOfStrangeness = 0.99;

    private readonly MessageReading _reading;
    private readonly EntityRecogniser _recogniser;
    private readonly IntentClassifier _classifier;

    private UtteranceReader(MessageReading reading, EntityRecogniser recogniser, IntentClassifier classifier)
    {
        _reading = reading;
        _recogniser = recogniser;
        _classifier = classifier;
    }

    public static UtteranceReader Create() =>
        UtteranceReaderTraining.Train(
            (reading, recogniser, classifier) => new UtteranceReader(reading, recogniser, classifier)
        );

    public Meaning Read(Utterance utterance)
    {
        var today = DateOnly.FromDateTime(utterance.Now.DateTime);
        var findings = _recogniser.Recognise(_reading.Read(utterance.Text), today);
        if (_classifier.IsStrange(findings))
        {
            return new Meaning(Intent.None, SureOfStrangeness, Entities.Empty, []);
        }
        var judgement = _classifier.Judge(findings, utterance.Role);
        var ranked = Enum.GetValues<Intent>().OrderByDescending(intent => judgement.Intents[(int)intent]).ToArray();
        var best = ranked[0];
        var topic = best == Intent.Faq ? judgement.Topic : null;
        return new Meaning(
            best,
            judgement.Intents[(int)best],
            EntityChoice.Of(findings, best, topic, today),
            [
                .. ranked
                    .Skip(1)
                    .Take(MostAlternatives)
                    .Select(intent => new Alternative(intent, judgement.Intents[(int)intent]))
                    .Where(other => other.Confidence >= LeastAlternative),
            ]
        );
    }
}
