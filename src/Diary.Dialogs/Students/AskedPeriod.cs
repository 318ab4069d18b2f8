using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Students;

/// <summary>A part of the school year that was asked for by name.</summary>
/// <param name="Key">"q1" to "q4", "h1", "h2", "year", or one of the names below.</param>
/// <param name="YearsBack">1 for last year.</param>
internal sealed record AskedPeriod(string Key, int YearsBack)
{
    public const string Year = "year";

    /// <summary>The part that runs; in vacations, the one that ended last.</summary>
    public const string Present = "now";

    /// <summary>The part before that.</summary>
    public const string Previous = "before";

    /// <summary>What is meant where nothing is named.</summary>
    public static AskedPeriod Running { get; } = new(Present, 0);

    private static readonly string[] Terms = ["q1", "q2", "q3", "q4", "t1", "t2", "t3", "h1", "h2"];
    private static readonly Phrases Words = Phrases.Load("period-words.txt");

    /// <returns>Null when none was named.</returns>
    public static AskedPeriod? In(TurnContext turn)
    {
        if (turn.Button is not null)
        {
            return null;
        }

        var folded = Phrases.Fold(turn.Text);
        var entities = turn.Meaning.Entities;
        var isLastYear = Words.Says("last-year", folded);
        var exact = Words.Among(folded, Terms).FirstOrDefault();
        var named = entities.Date is null ? Words.Among(folded, Previous, Present, Year).FirstOrDefault() : null;
        return (exact ?? entities.Term ?? named, isLastYear) switch
        {
            (null, false) => null,
            (null, true) => new AskedPeriod(Year, 1),
            (var key, _) => new AskedPeriod(key, isLastYear ? 1 : 0),
        };
    }

    /// <summary>"q2", "q2-" for last year's.</summary>
    public string Encode() => YearsBack > 0 ? Key + "-" : Key;

    public static AskedPeriod Decode(string text) =>
        text.EndsWith('-') ? new AskedPeriod(text[..^1], 1) : new AskedPeriod(text, 0);
}
