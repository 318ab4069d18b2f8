using System.Globalization;
using System.Text.RegularExpressions;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Averages;

/// <summary>«Сколько нужно пятёрок до 5», «как исправить тройку». From <c>goal-words.txt</c>.</summary>
internal static partial class GoalWords
{
    private static readonly Phrases Words = Phrases.Load("goal-words.txt");
    private static readonly string[] Numbers = ["1", "2", "3", "4", "5"];

    /// <summary>Whether this is asked, whatever else the words may look like.</summary>
    public static bool AreIn(TurnContext turn) =>
        turn.Text.Length > 0
        && Words.Says("ask", Numbered(Phrases.Fold(turn.Text)))
        && turn.Meaning.Entities.Date is null;

    /// <summary>What is to be reached; a goal of nothing where only the way up is asked for.</summary>
    public static GoalDetail Read(TurnContext turn)
    {
        if (turn.Button is not null)
        {
            return new GoalDetail();
        }

        if (Fraction().Match(turn.Text) is { Success: true } fraction)
        {
            var average = fraction.Value.Replace(',', '.');
            return new GoalDetail(Average: decimal.Parse(average, CultureInfo.InvariantCulture));
        }

        var folded = Numbered(Phrases.Fold(turn.Text));
        var wanted = Words.Digit("fix", folded) is { } bad ? bad + 1 : Words.Digit("goal", folded);
        return wanted is >= GoalDetail.Least and <= GoalDetail.Most ? new GoalDetail(wanted) : new GoalDetail();
    }

    private static string Numbered(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $" {string.Join(' ', words.Select(word => Words.Among($" {word} ", Numbers).FirstOrDefault(word)))} ";
    }

    [GeneratedRegex(@"(?<![\d.,])[2-5][.,]\d{1,2}(?![\d.,])", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}
