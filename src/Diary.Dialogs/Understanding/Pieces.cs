using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Makes pieces of tokens: words lose their endings, findings their words.</summary>
internal sealed class Pieces(Stemmer stemmer)
{
    private readonly PhraseTable _concepts = Lexicon.Table("concepts");

    public List<Piece> Of(IReadOnlyList<Token> tokens)
    {
        var pieces = new List<Piece>(tokens.Count);
        var found = new Dictionary<string, int>();
        var finding = -1;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Tag is { } tag)
            {
                if (token.Finding != finding)
                {
                    pieces.Add(new Piece(tag, null, [tag]));
                }
                finding = token.Finding;
            }
            else if (token.IsWord)
            {
                found.Clear();
                _concepts.FindAll(tokens, at, found);
                pieces.Add(new Piece(stemmer.Stem(token.Word).ToString(), token.Word, [.. found.Keys]));
            }
            else if (token.IsNumber)
            {
                pieces.Add(new Piece("<number>", null, ["<number>"]));
            }
            else if (token.Is('?'))
            {
                pieces.Add(new Piece("?", null, []));
            }
        }
        return pieces;
    }

    /// <summary>The word has a meaning of its own here, whatever phrases are learnt.</summary>
    public bool Means(string word) => _concepts.Has(word);
}
