using Diary.Dialogs.Understanding.Classification;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>What the classifier looks at: stems, pairs, letters, kinds of entities, who asks, and how much is unknown.</summary>
internal sealed class Features(Stemmer stemmer, IReadOnlySet<string> knownStems)
{
    private const int LongestWordByLetters = 16;

    public IReadOnlyCollection<ulong> Of(IReadOnlyList<Token> tokens, AskerRole? role)
    {
        var bag = new FeatureBag();
        var pieces = PiecesOf(tokens);
        var unknown = 0;
        var words = 0;
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            bag.Add('w', piece.Name);
            Pair(bag, 'b', at > 0 ? pieces[at - 1].Name : "^", piece.Name);
            if (at > 1)
            {
                Pair(bag, 's', pieces[at - 2].Name, piece.Name);
            }
            if (piece.Word is { } word)
            {
                words++;
                if (!knownStems.Contains(piece.Name))
                {
                    unknown++;
                    Pair(bag, 'b', at > 0 ? pieces[at - 1].Name : "^", "<unknown>");
                }
                Letters(bag, word);
            }
        }
        Pair(bag, 'b', pieces.Count > 0 ? pieces[^1].Name : "^", "$");
        Shape(bag, pieces.Count, words, unknown);
        Speaker(bag, pieces, role);
        return bag.Features;
    }

    /// <summary>The stems a phrase teaches.</summary>
    public IEnumerable<string> StemsOf(IReadOnlyList<Token> tokens) =>
        PiecesOf(tokens).Where(piece => piece.Word is not null).Select(piece => piece.Name);

    private List<Piece> PiecesOf(IReadOnlyList<Token> tokens)
    {
        var pieces = new List<Piece>(tokens.Count);
        var finding = -1;
        foreach (var token in tokens)
        {
            if (token.Tag is { } tag)
            {
                if (token.Finding != finding)
                {
                    pieces.Add(new Piece(tag, null));
                }
                finding = token.Finding;
            }
            else if (token.IsWord)
            {
                pieces.Add(new Piece(stemmer.Stem(token.Word).ToString(), token.Word));
            }
            else if (token.IsNumber)
            {
                pieces.Add(new Piece("<number>", null));
            }
            else if (token.Is('?'))
            {
                pieces.Add(new Piece("?", null));
            }
        }
        return pieces;
    }

    private static void Pair(FeatureBag bag, char kind, string first, string second) => bag.Add(kind, first, second);

    private static void Letters(FeatureBag bag, string word)
    {
        var length = Math.Min(word.Length, LongestWordByLetters);
        if (length >= 4)
        {
            bag.Add('p', word.AsSpan(0, Math.Min(5, length)));
        }
        for (var at = 0; at + 4 <= length; at++)
        {
            bag.Add('c', word.AsSpan(at, 4));
        }
    }

    private static void Shape(FeatureBag bag, int pieces, int words, int unknown)
    {
        bag.Add(
            'l',
            pieces switch
            {
                0 => "0",
                1 => "1",
                2 => "2",
                <= 4 => "4",
                <= 7 => "7",
                _ => "9",
            }
        );
        bag.Add(
            'u',
            unknown switch
            {
                0 => "0",
                1 => "1",
                2 => "2",
                _ => "3",
            }
        );
        bag.Add(
            'r',
            words == 0
                ? "-"
                : (unknown * 4 / words) switch
                {
                    0 => "0",
                    1 => "1",
                    2 => "2",
                    _ => "3",
                }
        );
    }

    private static void Speaker(FeatureBag bag, List<Piece> pieces, AskerRole? role)
    {
        var name = role switch
        {
            AskerRole.Parent => "parent",
            AskerRole.Student => "student",
            AskerRole.Teacher => "teacher",
            AskerRole.Admin => "teacher",
            AskerRole.Operator => "teacher",
            null => "",
        };
        bag.Add('a', name);
        foreach (var piece in pieces)
        {
            if (piece.Word is null)
            {
                bag.Add('a', name, piece.Name);
            }
        }
    }

    private readonly record struct Piece(string Name, string? Word);
}
