using System.Globalization;
using System.Text;
using Diary.Dialogs.Understanding;

namespace Diary.Benchmarks.Understanding;

/// <summary>
/// Four fifths of the lines are learnt; on the phrases of the last fifth it is seen how far confidence can be believed,
/// and which temperature makes it so.
/// </summary>
internal static class Calibration
{
    private const int Every = 5;
    private static readonly DateTimeOffset SomeDay = new(2026, 10, 14, 12, 0, 0, TimeSpan.Zero);
    private static readonly double[] Temperatures = [0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.3, 2.6, 3, 3.5];

    public static string OfHeldOutLines()
    {
        var reader = UtteranceReader.Of(Training.Learn(1 - 1.0 / Every));
        var known = new TrainingPhrases().All(1 - 1.0 / Every).Select(phrase => phrase.Text).ToHashSet();
        var answers = new TrainingPhrases()
            .All()
            .Where(phrase => !phrase.Spoilt && !known.Contains(phrase.Text))
            .Select(phrase =>
                (Wanted: IntentOf(phrase.Label), Got: reader.Read(new Utterance(phrase.Text, SomeDay, phrase.Role)))
            )
            .ToList();
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{answers.Count} phrases of lines that were not learnt: {answers.Average(answer => answer.Wanted == answer.Got.Intent ? 1.0 : 0):P1} right"
        );
        text.AppendLine("confidence  phrases  right");
        foreach (
            var group in answers
                .GroupBy(answer => Math.Min(9, (int)(answer.Got.Confidence * 10)))
                .OrderBy(group => group.Key)
        )
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{group.Key / 10.0:F1}-{(group.Key + 1) / 10.0:F1} {group.Count(), 12} {group.Average(answer => answer.Wanted == answer.Got.Intent ? 1.0 : 0), 7:P0}"
            );
        }
        text.AppendLine("temperature beside the one in use  loss");
        foreach (var temperature in Temperatures)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{temperature, 10:F1} {answers.Average(answer => Loss(answer.Wanted, answer.Got, temperature)):F4}"
            );
        }
        return text.ToString();
    }

    private static Intent IntentOf(string label) => IntentNames.TryParse(label, out var intent) ? intent : Intent.Faq;

    /// <summary>Of the best readings, each raised to the power of the temperature's inverse.</summary>
    private static double Loss(Intent wanted, Meaning got, double temperature)
    {
        var all = got.Alternatives.Prepend(new Alternative(got.Intent, got.Confidence)).ToList();
        var rest = Math.Max(1e-4, 1 - all.Sum(one => one.Confidence));
        var sum = all.Sum(one => Math.Pow(one.Confidence, 1 / temperature)) + Math.Pow(rest, 1 / temperature);
        var right = all.Find(one => one.Intent == wanted)?.Confidence ?? rest / 10;
        return -Math.Log(Math.Pow(right, 1 / temperature) / sum);
    }
}
