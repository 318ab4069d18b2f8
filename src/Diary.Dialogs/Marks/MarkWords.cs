using System.Globalization;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Marks;

/// <summary>What the words say about which marks: «двойки», «ниже четвёрки», «по предметам». From <c>mark-words.txt</c>.</summary>
internal static class MarkWords
{
    private static readonly Phrases Words = Phrases.Load("mark-words.txt");
    private static readonly string[] Numbers = ["1", "2", "3", "4", "5"];
    private static readonly string[] Named = [.. Numbers, .. Numbers.Select(number => As + number)];
    private const string As = "as-";

    public static MarkFilter Read(TurnContext turn)
    {
        if (turn.Button is not null)
        {
            return new MarkFilter();
        }

        var folded = Phrases.Fold(turn.Text);
        var entities = turn.Meaning.Entities;
        return new MarkFilter(
            Values(folded) is { Length: > 0 } values ? values : Digits(entities.Mark),
            Words.Says("owed", folded),
            MarkFilter.WorkTypes.Contains(entities.WorkType) ? entities.WorkType : null,
            Words.Says("by-subject", folded) ? MarkSort.Subject
                : Words.Says("by-kind", folded) ? MarkSort.Kind
                : MarkSort.Date,
            Period: AskedPeriod.In(turn)
        );
    }

    /// <summary>Whether the whole message says which marks, and nothing else: «только пятёрки», "anything below 4".</summary>
    public static bool AreAll(TurnContext turn)
    {
        var folded = Phrases.Fold(turn.Text);
        return folded.Any(char.IsLetter) && Words.Says("alone", Numbered(folded));
    }

    private static string Values(string folded)
    {
        var numbered = Numbered(folded);
        return Words.Digit("at-most", numbered) is { } most ? From(1, most)
            : Words.Digit("at-least", numbered) is { } least ? From(least, 5)
            : Words.Digit("below", numbered) is { } below ? From(1, below - 1)
            : Words.Digit("above", numbered) is { } above ? From(above + 1, 5)
            : Words.Says("bad", folded) ? From(1, 3)
            : Words.Says("good", folded) ? From(4, 5)
            : string.Concat(Words.Among(folded, Numbers));
    }

    /// <summary>«ниже четверки» as «ниже 4».</summary>
    private static string Numbered(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $" {string.Join(' ', words.Select(Number))} ";

        static string Number(string word) =>
            Words.Among($" {word} ", Named).FirstOrDefault()?.Replace(As, "", StringComparison.Ordinal) ?? word;
    }

    private static string From(int least, int most) =>
        string.Concat(
            Enumerable.Range(least, Math.Max(0, most - least + 1)).Select(n => n.ToString(CultureInfo.InvariantCulture))
        );

    private static string Digits(int? mark) => mark?.ToString(CultureInfo.InvariantCulture) ?? "";
}
