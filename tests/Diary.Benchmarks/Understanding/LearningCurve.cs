using System.Globalization;
using System.Text;
using Diary.Dialogs.Understanding;
using Diary.Testing.Phrases;

namespace Diary.Benchmarks.Understanding;

/// <summary>What each further part of the phrases is worth.</summary>
internal static class LearningCurve
{
    private static readonly double[] Shares = [0.05, 0.1, 0.25, 0.5, 0.75, 1];

    public static string Of(IReadOnlyList<LabelledPhrase> phrases)
    {
        var text = new StringBuilder("lines learnt  intent  entities\n");
        foreach (var share in Shares)
        {
            var accuracy = Accuracy.Of(UtteranceReader.Of(Training.Learn(share)), phrases);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{share, 12:P0} {accuracy.Intents, 7:P1} {accuracy.Entities, 9:P1}"
            );
        }
        return text.ToString();
    }
}
