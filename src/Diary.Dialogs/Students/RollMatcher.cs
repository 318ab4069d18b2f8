using Diary.Domain.Marks;

namespace Diary.Dialogs.Students;

/// <summary>
/// Finds who of a class is meant by a surname in any case, with or without a given name or an initial, ё or е, a slip of
/// the finger or two. Whom several could be meant by is for the person to say.
/// </summary>
internal sealed class RollMatcher(IReadOnlyList<Learner> roll)
{
    private const int Sure = SurnameCases.Other;
    private const int OneTypo = 60;
    private const int TwoTypos = 50;
    private const int Beginning = 40;
    private const int LongEnough = 4;
    private const int VeryLong = 8;

    private readonly IReadOnlyList<(Learner Learner, IReadOnlyDictionary<string, int> Forms)> _roll =
    [
        .. roll.Select(learner => (learner, FormsOf(learner))),
    ];

    public IReadOnlyList<Learner> Roll => roll;

    /// <summary>Whether the word is somebody's surname, letter by letter.</summary>
    public bool Knows(string word) => Scores(Fold(word), loosely: false).Any();

    /// <param name="words">A surname; perhaps a given name or an initial, before or after it.</param>
    public RollMatch Find(IReadOnlyList<string> words)
    {
        var best = words
            .Select((word, at) => Best(word, [.. words.Where((_, other) => other != at)]))
            .OrderByDescending(match => match.Score)
            .FirstOrDefault();
        return best.Score == 0 ? new RollMatch([], false) : new RollMatch(best.Candidates, best.Score < Sure);
    }

    private (int Score, IReadOnlyList<Learner> Candidates) Best(string surname, IReadOnlyList<string> given)
    {
        var scores = Scores(Fold(surname), loosely: true).ToList();
        var narrowed = scores.FindAll(score => given.All(name => IsNamed(score.Learner, name)));
        var counted = given.Count > 0 && narrowed.Count > 0 ? narrowed : scores;
        var top = counted.Select(score => score.Score).DefaultIfEmpty(0).Max();
        return (top, [.. counted.Where(score => score.Score == top).Select(score => score.Learner)]);
    }

    private IEnumerable<(Learner Learner, int Score)> Scores(string word, bool loosely) =>
        from entry in _roll
        let score = entry.Forms.TryGetValue(word, out var exact) ? exact
        : loosely ? Loosely(word, entry.Forms)
        : 0
        where score > 0
        select (entry.Learner, score);

    private static int Loosely(string word, IReadOnlyDictionary<string, int> forms)
    {
        if (word.Length < LongEnough)
        {
            return 0;
        }

        var typos = forms.Keys.Min(form => Math.Abs(form.Length - word.Length) > 2 ? 3 : Typos.Between(word, form));
        return typos switch
        {
            1 => OneTypo,
            2 when word.Length >= VeryLong => TwoTypos,
            _ => forms.Keys.Any(form => form.StartsWith(word, StringComparison.Ordinal)) ? Beginning : 0,
        };
    }

    private static bool IsNamed(Learner learner, string word)
    {
        var (name, asked) = (Fold(learner.Name.GivenName), Fold(word.TrimEnd('.')));
        return asked.Length switch
        {
            0 => true,
            1 => name[0] == asked[0],
            < 3 => name.StartsWith(asked, StringComparison.Ordinal),
            _ => GivenNames.AreOne(name, asked) || name[..Math.Min(3, name.Length)] == asked[..3],
        };
    }

    private static Dictionary<string, int> FormsOf(Learner learner)
    {
        var forms = new Dictionary<string, int>();
        var surname = Fold(learner.Name.FamilyName);
        foreach (var part in surname.Split('-').Append(surname).Distinct())
        {
            foreach (var (form, rank) in SurnameCases.Of(part, learner.Sex))
            {
                forms.TryAdd(form, rank);
            }
        }

        return forms;
    }

    private static string Fold(string word) => word.ToLowerInvariant().Replace(Lexicons.Io, Lexicons.Ie);
}

/// <summary>Who may be meant.</summary>
/// <param name="IsGuess">Whether the word had to be mended to be anybody's name.</param>
internal sealed record RollMatch(IReadOnlyList<Learner> Candidates, bool IsGuess);
