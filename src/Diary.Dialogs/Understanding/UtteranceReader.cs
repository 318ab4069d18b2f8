namespace Diary.Dialogs.Understanding;

/// <summary>
/// Reads what one message means, in the process and without a network. Made once and used by any number of threads.
/// </summary>
public sealed class UtteranceReader
{
    private const int MostAlternatives = 3;
    private const double LeastAlternative = 0.01;
    private const double SureOfStrangeness = 0.99;
    private const double SureOfGuess = 0.5;

    /// <summary>For what is read without asking when.</summary>
    private static readonly DateOnly AnyDay = new(2026, 9, 1);

    private readonly MessageReading _reading;
    private readonly EntityRecogniser _recogniser;
    private readonly IntentClassifier _classifier;
    private readonly FragmentReading _fragments = new();

    private readonly PhraseRedaction _redaction;

    private UtteranceReader(TrainedModel model)
    {
        var parts = new ReaderParts(model.Words, model.EnglishWords);
        _reading = parts.Reading;
        _recogniser = parts.Recogniser;
        _redaction = new PhraseRedaction(parts.Vocabulary, parts.Pieces);
        _classifier = new IntentClassifier(new Features(parts.Pieces, model.UsualStems), model.Intents, model.MetStems);
    }

    /// <summary>From the model beside the program; the first start of a build learns it, in a few seconds.</summary>
    public static UtteranceReader Create()
    {
        var path = Path.Combine(AppContext.BaseDirectory, ModelFile.Name);
        return new UtteranceReader(ModelFile.Read(path) ?? LearnInto(path));
    }

    /// <summary>Learns the phrases and writes the model, as the build does.</summary>
    public static void Train(string path) => ModelFile.Write(path, Training.Learn());

    /// <summary>What a phrase can be learnt as: an intent, or faq and a topic.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. TrainingPhrases.Labels()];

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
        var fragment = _fragments.Of(findings, today);
        if (_classifier.IsStrange(findings))
        {
            return new Meaning(Intent.None, SureOfStrangeness, Entities.Empty, []) { Fragment = fragment };
        }
        var judgement = _classifier.Judge(findings, utterance.Role);
        var ranked = Ranked(judgement);
        if (_classifier.IsGuess(findings, judgement.Intents[(int)ranked[0]]))
        {
            return new Meaning(
                Intent.None,
                SureOfGuess,
                Entities.Empty,
                Alternatives(judgement, [Intent.None, .. ranked])
            )
            {
                Fragment = fragment,
            };
        }
        var topic = ranked[0] == Intent.Faq ? judgement.Topic : null;
        return new Meaning(
            ranked[0],
            judgement.Intents[(int)ranked[0]],
            EntityChoice.Of(findings, ranked[0], topic, today),
            Alternatives(judgement, ranked)
        )
        {
            Fragment = fragment,
            InDetail = fragment?.AsksDetails ?? false,
        };
    }

    /// <summary>Why the message is read as it is.</summary>
    public Explanation Explain(Utterance utterance)
    {
        var findings = _recogniser.Recognise(
            _reading.Read(utterance.Text),
            DateOnly.FromDateTime(utterance.Now.DateTime)
        );
        var ranked = Ranked(_classifier.Judge(findings, utterance.Role));
        return new Explanation(
            Read(utterance),
            [.. findings.Tokens.Select(token => new ExplainedToken(token.Text, token.Word, token.Tag))],
            [
                .. ranked
                    .Take(2)
                    .Select(intent => new ExplainedIntent(
                        intent,
                        _classifier.Reasons(findings, utterance.Role, intent)
                    )),
            ]
        );
    }

    /// <summary>The message without whatever tells of whom it speaks.</summary>
    public string Redact(string text) => _redaction.Of(_recogniser.Recognise(_reading.Read(text), AnyDay));

    private static Intent[] Ranked(Judgement judgement) =>
        [.. Enum.GetValues<Intent>().OrderByDescending(intent => judgement.Intents[(int)intent])];

    private static List<Alternative> Alternatives(Judgement judgement, Intent[] ranked) =>
        [
            .. ranked
                .Skip(1)
                .Take(MostAlternatives)
                .Select(intent => new Alternative(intent, judgement.Intents[(int)intent]))
                .Where(other => other.Confidence >= LeastAlternative),
        ];
}
