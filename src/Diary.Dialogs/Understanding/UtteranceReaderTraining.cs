using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Builds the parts of a reader from the lexicons.</summary>
internal static class UtteranceReaderTraining
{
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
    ];

    public static UtteranceReader Train(Func<MessageReading, EntityRecogniser, IntentClassifier, UtteranceReader> make)
    {
        var alphabets = AlphabetsOfLexicon();
        var stemmer = new Stemmer(Lexicon.Lines("endings").SelectMany(line => line.Split(' ')));
        var phrases = new TrainingPhrases().All().ToList();
        var firstNames = new FirstNames(alphabets, EnglishWords(phrases));
        var surnames = new Surnames(alphabets);
        var names = firstNames.Forms.Concat(surnames.Forms).ToHashSet(StringComparer.Ordinal);
        var vocabulary = new Vocabulary(stemmer, WordsOf(phrases, names));
        var reading = new MessageReading(alphabets, vocabulary, names);
        var recogniser = new EntityRecogniser(alphabets, vocabulary, firstNames, surnames);
        var learnt = phrases.ConvertAll(phrase =>
            (phrase, recogniser.Recognise(Tokenizer.Split(phrase.Text), SomeDay))
        );
        var stems = UsualStems(learnt, new Features(stemmer, new HashSet<string>()));
        return make(reading, recogniser, new IntentClassifier(new Features(stemmer, stems), learnt));
    }

    /// <summary>Stems of more than one label: the others count as unknown, so that unknown words mean something.</summary>
    private static HashSet<string> UsualStems(
        List<(TrainingPhrase Phrase, Findings Findings)> learnt,
        Features features
    ) =>
        [
            .. learnt
                .SelectMany(pair =>
                    features.StemsOf(pair.Findings.Tokens).Select(stem => (Stem: stem, pair.Phrase.Label))
                )
                .Distinct()
                .CountBy(pair => pair.Stem)
                .Where(pair => pair.Value > 1)
                .Select(pair => pair.Key),
        ];

    private static IEnumerable<string> WordsOf(List<TrainingPhrase> phrases, HashSet<string> names) =>
        phrases
            .SelectMany(phrase => Tokenizer.Split(phrase.Text))
            .Where(token => token.IsWord)
            .Select(token => token.Word)
            .Concat(
                WordLists
                    .SelectMany(Lexicon.Entries)
                    .SelectMany(entry => entry.Form.Split(' '))
                    .Select(form => form.TrimEnd('*'))
            )
            .Concat(Lexicon.Lines("common-words").SelectMany(line => line.Split(' ')))
            .Where(word => word.Length > 0 && !names.Contains(word));

    private static HashSet<string> EnglishWords(List<TrainingPhrase> phrases) =>
        [
            .. phrases
                .SelectMany(phrase => Tokenizer.Split(phrase.Text))
                .Where(token => token.IsWord && token.IsLatin)
                .Select(token => token.Word),
            .. Lexicon.Lines("en", "common-words").SelectMany(line => line.Split(' ')),
        ];

    private static Alphabets AlphabetsOfLexicon()
    {
        var romanisations = Lexicon.Pairs("ru", "romanisations").ToList();
        return new Alphabets(
            Lexicon.Pairs("ru", "layout").ToDictionary(pair => pair.Key[0], pair => pair.Value[0]),
            Lexicon.Pairs("ru", "translit").ToDictionary(pair => pair.Key, pair => pair.Value),
            Lexicon.Pairs("ru", "lookalikes").ToDictionary(pair => pair.Key[0], pair => pair.Value[0]),
            [Romanisation(romanisations, 0), Romanisation(romanisations, 1)]
        );
    }

    private static Dictionary<char, string> Romanisation(List<(string Key, string Value)> table, int column) =>
        table.ToDictionary(pair => pair.Key[0], pair => pair.Value.Split(',').ElementAtOrDefault(column) ?? "");
}
