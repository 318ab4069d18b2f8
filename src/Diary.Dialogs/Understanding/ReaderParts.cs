using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>What a reader is made of apart from what it learns: alphabets, words, names, recognisers.</summary>
internal sealed class ReaderParts
{
    /// <param name="words">Words that were met, and how often; names of people are no words.</param>
    /// <param name="englishWords">Words that are no oblique case of a romanised name.</param>
    public ReaderParts(IEnumerable<KeyValuePair<string, int>> words, IReadOnlySet<string> englishWords)
    {
        var alphabets = AlphabetsOfLexicon();
        var firstNames = new FirstNames(alphabets, englishWords);
        var surnames = new Surnames(alphabets);
        var patronymics = new Patronymics();
        var names = new HashSet<string>(firstNames.Forms, StringComparer.Ordinal);
        names.UnionWith(surnames.Forms);
        var stemmer = new Stemmer(Lexicon.Lines("endings").SelectMany(line => line.Split(' ')));
        Vocabulary = new Vocabulary(stemmer, words.Where(pair => !names.Contains(pair.Key)));
        Pieces = new Pieces(stemmer);
        Reading = new MessageReading(alphabets, Vocabulary, names, word => Pieces.Means(word) || patronymics.Has(word));
        Recogniser = new EntityRecogniser(alphabets, Vocabulary, firstNames, surnames, patronymics);
    }

    public Vocabulary Vocabulary { get; }

    public MessageReading Reading { get; }

    public EntityRecogniser Recogniser { get; }

    public Pieces Pieces { get; }

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
