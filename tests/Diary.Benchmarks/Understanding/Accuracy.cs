using System.Globalization;
using System.Text;
using Diary.Dialogs.Understanding;
using Diary.Testing.Phrases;

namespace Diary.Benchmarks.Understanding;

/// <summary>What was understood of labelled phrases.</summary>
internal sealed class Accuracy(IReadOnlyList<Accuracy.Answer> answers)
{
    public sealed record Answer(LabelledPhrase Wanted, Meaning Got)
    {
        public bool IntentRight => Wanted.Intent == Got.Intent;

        public bool EntitiesRight => Wanted.Entities == EntityText.Of(Got.Entities);
    }

    public static Accuracy Of(UtteranceReader reader, IReadOnlyList<LabelledPhrase> phrases) =>
        new([.. phrases.Select(phrase => new Answer(phrase, reader.Read(phrase.Utterance)))]);

    public double Intents => Share(answers, answer => answer.IntentRight);

    public double Entities => Share(answers, answer => answer.EntitiesRight);

    public string Summary(string split)
    {
        var none = answers.Where(answer => answer.Wanted.Intent is Intent.None).ToList();
        var ours = answers.Where(answer => answer.Wanted.Intent is not Intent.None).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{split}: {answers.Count} phrases, intent {Intents:P1}, entities {Entities:P1}, none {Share(none, answer => answer.IntentRight):P1}, ours answered none {Share(ours, answer => answer.Got.Intent is Intent.None):P1}"
        );
    }

    /// <summary>Each entity: how many were there, how many were found rightly, and how many that were not there.</summary>
    public string ByEntity()
    {
        var text = new StringBuilder("entity      there  found  invented\n");
        var wanted = answers.Select(answer => Parts(answer.Wanted.Entities)).ToList();
        var got = answers.Select(answer => Parts(EntityText.Of(answer.Got.Entities))).ToList();
        foreach (
            var name in wanted.Concat(got).SelectMany(parts => parts.Keys).Distinct().Order(StringComparer.Ordinal)
        )
        {
            var there = wanted.Count(parts => parts.ContainsKey(name));
            var found = wanted
                .Zip(got)
                .Count(pair =>
                    pair.First.TryGetValue(name, out var value) && pair.Second.GetValueOrDefault(name) == value
                );
            var invented = wanted
                .Zip(got)
                .Count(pair => !pair.First.ContainsKey(name) && pair.Second.ContainsKey(name));
            text.AppendLine(CultureInfo.InvariantCulture, $"{name, -10} {there, 6} {found, 6} {invented, 9}");
        }
        return text.ToString();
    }

    /// <summary>The cells beside the diagonal: the rest is zero.</summary>
    public string Confusion()
    {
        var text = new StringBuilder("wanted -> got: phrases\n");
        var rows = answers.GroupBy(answer => answer.Wanted.Intent).OrderBy(group => group.Key);
        foreach (var row in rows)
        {
            var wrong = row.Where(answer => !answer.IntentRight)
                .CountBy(answer => answer.Got.Intent)
                .Select(pair => $"{pair.Key.ToName()} {pair.Value}");
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{row.Key.ToName(), -22} {row.Count(answer => answer.IntentRight)}/{row.Count()} {string.Join(", ", wrong)}"
            );
        }
        return text.ToString();
    }

    private static Dictionary<string, string> Parts(string entities) =>
        entities
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);

    private static double Share(IReadOnlyList<Answer> of, Func<Answer, bool> right) =>
        of.Count == 0 ? 1 : of.Count(right) / (double)of.Count;
}
