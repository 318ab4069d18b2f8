namespace Diary.Dialogs.Understanding;

/// <summary>
/// Reads what one message means, in the process and without a network. Made once and used by any number of threads.
/// </summary>
public sealed class UtteranceReader
{
    private const int MostAlternatives = 3;
    private const double LeastAlternative = 0.01;
    private const double SureOfStrangeness = 0.99;

    private readonly MessageReading _reading;
    private readonly EntityRecogniser _recogniser;
    private readonly IntentClassifier _classifier;

    private UtteranceReader(TrainedModel model)
    {
        var parts = new ReaderParts(model.Words, model.EnglishWords);
        _reading = parts.Reading;
        _recogniser = parts.Recogniser;
        _classifier = new IntentClassifier(
            new Features(parts.Pieces, model.UsualStems),
            model.Intents,
            model.MetStems
        );
    }

    /// <summary>From the model beside the program; the first start of a build learns it, in a few seconds.</summary>
    public static UtteranceReader Create()
    {
        var path = Path.Combine(AppContext.BaseDirectory, ModelFile.Name);
        return new UtteranceReader(ModelFile.Read(path) ?? LearnInto(path));
    }

    internal static UtteranceReader Of(TrainedModel model) => new(model);

    private static TrainedModel LearnInto(string path)
    {
        var model = Training.Learn();
        try
        {
            ModelFile.Write(path, model);
        }
        catch (Exception readOnly) when (readOnly is UnauthorizedAccessException or IOException)
        {
            // An installation that may not be written to learns at each start; the image of a release has the file.
            return model;
        }
        return model;
    }

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
