using Diary.Dialogs.Understanding.Classification;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>
/// What the classifier looks at: stems, pairs, letters, what words mean, kinds of entities, who asks, and how much is
/// unknown.
/// </summary>
internal sealed class Features(Pieces pieces, IReadOnlySet<string> knownStems)
{
    private const int LongestWordByLetters = 16;
    private const int MostConcepts = 16;

    /// <param name="named">Keeps the names of the features, to show them to a person.</param>
    public FeatureBag Of(IReadOnlyList<Token> tokens, AskerRole? role, bool named = false)
    {
        var bag = new FeatureBag(named);
        var read = pieces.Of(tokens);
        var unknown = Words(bag, read);
        Concepts(bag, read, NameOf(role));
        Shape(bag, read.Count, read.Count(piece => piece.Word is not null), unknown);
        return bag;
    }

    /// <summary>More than half of its words were never met in two kinds of phrases.</summary>
    public bool IsMostlyUnknown(IReadOnlyList<Token> tokens)
    {
        var words = pieces.Of(tokens).Where(piece => piece.Word is not null).ToList();
        return words.Count(IsUnknown) * 2 > words.Count;
    }

    public bool MeansAnything(IReadOnlyList<Token> tokens, IReadOnlySet<string> metStems) =>
        pieces.Of(tokens).Exists(piece => piece.Concepts.Count > 0 || metStems.Contains(piece.Name));

    /// <returns>How many words are unknown.</returns>
    private int Words(FeatureBag bag, List<Piece> read)
    {
        var unknown = 0;
        for (var at = 0; at < read.Count; at++)
        {
            var piece = read[at];
            var before = at > 0 ? read[at - 1].Name : "^";
            bag.Add('w', piece.Name);
            bag.Add('b', before, piece.Name);
            if (at > 1)
            {
                bag.Add('s', read[at - 2].Name, piece.Name);
            }
            if (piece.Word is { } word)
            {
                if (IsUnknown(piece))
                {
                    unknown++;
                    bag.Add('b', before, "<unknown>");
                }
                Letters(bag, word);
            }
        }
        bag.Add('b', read.Count > 0 ? read[^1].Name : "^", "$");
        return unknown;
    }

    private bool IsUnknown(Piece piece) => !knownStems.Contains(piece.Name) && piece.Concepts.Count == 0;

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

    /// <summary>What is meant, without the words between: alone, in order, side by side, and with who asks.</summary>
    private static void Concepts(FeatureBag bag, List<Piece> read, string role)
    {
        var all = new List<string>(MostConcepts);
        IReadOnlyList<string> before = ["^"];
        bag.Add('a', role);
        foreach (var piece in read.Where(piece => piece.Concepts.Count > 0))
        {
            foreach (var concept in piece.Concepts)
            {
                foreach (var previous in before)
                {
                    bag.Add('d', previous, concept);
                }
                if (all.Count < MostConcepts && !all.Contains(concept))
                {
                    all.Add(concept);
                }
            }
            before = piece.Concepts;
        }
        foreach (var last in before)
        {
            bag.Add('d', last, "$");
        }
        all.Sort(StringComparer.Ordinal);
        for (var at = 0; at < all.Count; at++)
        {
            bag.Add('k', all[at]);
            bag.Add('a', role, all[at]);
            for (var other = at + 1; other < all.Count; other++)
            {
                bag.Add('q', all[at], all[other]);
            }
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
        bag.Add('u', UpToThree(unknown));
        bag.Add('r', words == 0 ? "-" : UpToThree(unknown * 4 / words));
    }

    private static string UpToThree(int count) =>
        count switch
        {
            0 => "0",
            1 => "1",
            2 => "2",
            _ => "3",
        };

    private static string NameOf(AskerRole? role) =>
        role switch
        {
            AskerRole.Parent => "parent",
            AskerRole.Student => "student",
            AskerRole.Teacher or AskerRole.Admin or AskerRole.Operator => "teacher",
            null => "",
        };
}
