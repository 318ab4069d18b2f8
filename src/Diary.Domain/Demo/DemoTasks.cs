using System.Globalization;
using System.Text.RegularExpressions;

namespace Diary.Domain.Demo;

/// <summary>What teachers set: texts whose numbers grow with the year, so that a family sees the book being read.</summary>
internal sealed partial class DemoTasks
{
    private const string Individual = "individual";
    private readonly ILookup<string, string> _texts = DemoData.Texts("homework");
    private readonly Dictionary<(string Subject, int Grade), IReadOnlyList<string>> _chosen = [];

    /// <param name="progress">How much of the year is over, from 0 to 1.</param>
    public string For(string subject, int grade, double progress, DemoDice dice) =>
        Fill(dice.Pick(TextsFor(subject, grade)), progress, dice);

    public string ForOne(double progress, DemoDice dice) => Fill(dice.Pick(TextsFor(Individual, 0)), progress, dice);

    private IReadOnlyList<string> TextsFor(string subject, int grade)
    {
        if (!_chosen.TryGetValue((subject, grade), out var texts))
        {
            var special = _texts.FirstOrDefault(group =>
                group.Key.Split('/') is [var key, var grades]
                && key == subject
                && DemoData.Range(grades) is var (first, last)
                && first <= grade
                && grade <= last
            );
            _chosen[(subject, grade)] = texts = [.. special ?? _texts[subject]];
        }

        return texts;
    }

    private static string Fill(string text, double progress, DemoDice dice)
    {
        var last = 0;
        while (Blank().IsMatch(text))
        {
            text = Blank().Replace(text, match => Value(match.Groups[1].Value), 1);
        }

        return text;

        string Value(string blank)
        {
            if (blank.Contains('|', StringComparison.Ordinal))
            {
                return dice.Pick(blank.Split('|'));
            }

            if (blank[0] == '+')
            {
                last += DemoData.Number(blank[1..]);
            }
            else
            {
                var (least, most) = DemoData.Range(blank);
                last = Math.Min(most, least + (int)((most - least) * progress) + dice.Roll(3));
            }

            return last.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The innermost braces, so that a choice may hold a number.</summary>
    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Blank();
}
