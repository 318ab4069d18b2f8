namespace Diary.Dialogs.Students;

/// <summary>A word of a message in which names are looked for.</summary>
internal sealed record RollWord(string Text, string Folded, int Start)
{
    private const int ShortestMistyped = 5;
    private static readonly PhraseLexicon NoNames = PhraseLexicon.Of("roll-words.txt");

    /// <summary>Words that a roll call is full of are no misspelt names.</summary>
    public bool MayBeMistyped { get; } = Text.Length >= ShortestMistyped && !NoNames.Says("no-name", Text);

    public bool IsLatin { get; } = Folded.All(letter => char.IsAsciiLetter(letter) || letter is '-' or '\'');

    public static IReadOnlyList<RollWord> Split(string text)
    {
        var words = new List<RollWord>();
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || (end > at && text[end] is '-' or '\'')))
            {
                end++;
            }

            if (end > at)
            {
                var word = text[at..end].TrimEnd('-', '\'');
                words.Add(new RollWord(word, NameDeclension.Fold(word), at));
                at = end;
            }
        }

        return words;
    }
}
