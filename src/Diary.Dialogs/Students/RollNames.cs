using Diary.Domain.Timetable;

namespace Diary.Dialogs.Students;

/// <summary>
/// Finds the students of a roll in what somebody wrote: in any case, with е for ё, in Latin letters, with a slip of the
/// finger; by family name, with a given name or an initial where there are namesakes, or by given name alone.
/// </summary>
internal sealed class RollNames
{
    private readonly List<RollName> _names;

    public RollNames(IEnumerable<RollLine> roll) => _names = [.. roll.Select(line => new RollName(line))];

    /// <summary>Everybody who is named, in the order of the words.</summary>
    public IReadOnlyList<RollMention> Find(string text)
    {
        var words = RollWord.Split(text);
        var mentions = new List<RollMention>();
        for (var at = 0; at < words.Count; at++)
        {
            if (Family(words[at]) is { } mention)
            {
                var (narrowed, taken) = Narrow(mention, words, at);
                mentions.Add(narrowed);
                at += taken;
            }
            else if (Given(words, at) is { } byGivenName)
            {
                mentions.Add(byGivenName.Mention);
                at += byGivenName.Taken;
            }
        }

        return mentions;
    }

    private RollMention? Family(RollWord word) =>
        Named(word, name => name.IsFamily(word), false)
        ?? (word.MayBeMistyped ? Named(word, name => name.MayBeFamily(word), true) : null);

    /// <summary>«Петя», or «Петя Иванов»: then both have to fit.</summary>
    private (RollMention Mention, int Taken)? Given(IReadOnlyList<RollWord> words, int at)
    {
        if (Named(words[at], name => name.IsGiven(words[at]), false) is not { } mention)
        {
            return null;
        }

        var next = at + 1 < words.Count ? Family(words[at + 1]) : null;
        var both = next?.Students.Intersect(mention.Students).ToList() ?? [];
        return both.Count > 0 ? (next! with { Students = both, Said = mention.Said + " " + next.Said }, 1)
            : next is null ? (mention, 0)
            : null;
    }

    /// <summary>What stands beside a family name and tells namesakes apart.</summary>
    private (RollMention Mention, int Taken) Narrow(RollMention mention, IReadOnlyList<RollWord> words, int at)
    {
        if (at + 1 >= words.Count)
        {
            return (mention, 0);
        }

        var next = words[at + 1];
        var fitting = _names
            .Where(name => mention.Students.Contains(name.Line) && Tells(name, next))
            .Select(name => name.Line)
            .ToList();
        return fitting.Count > 0
            ? (mention with { Students = fitting, Said = mention.Said + " " + next.Text }, 1)
            : (mention, 0);
    }

    /// <summary>A single letter is an initial only among namesakes: else it is a mark or a letter of the roll.</summary>
    private bool Tells(RollName name, RollWord next) =>
        name.IsGiven(next) || (name.IsInitial(next) && _names.Count(name.IsNamesake) > 1);

    private RollMention? Named(RollWord word, Func<RollName, bool> fits, bool isGuess)
    {
        var found = _names.FindAll(name => fits(name));
        return found.Count == 0
            ? null
            : new RollMention(
                word.Text,
                word.Start,
                isGuess,
                [.. found.Select(name => name.Line)],
                [.. found.Where(name => name.IsNominative(word)).Select(name => name.Line)]
            );
    }
}

/// <summary>Somebody of the roll is named.</summary>
/// <param name="Said">As it was written.</param>
/// <param name="Start">Where in the text.</param>
/// <param name="IsGuess">Whether a slip of the finger had to be forgiven.</param>
/// <param name="Students">Who may be meant: several where there are namesakes.</param>
/// <param name="Nominative">Those of them whose name stands in the nominative: «Петрова» is she, or «нет Петрова».</param>
internal sealed record RollMention(
    string Said,
    int Start,
    bool IsGuess,
    IReadOnlyList<RollLine> Students,
    IReadOnlyList<RollLine> Nominative
);
