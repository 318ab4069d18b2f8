namespace Diary.Dialogs.Understanding;

/// <summary>A phrase to learn from and who says it.</summary>
/// <param name="Spoilt">With a slip of the fingers: it is read as a message is, and teaches no words.</param>
internal sealed record TrainingPhrase(string Text, string Label, AskerRole? Role, bool Spoilt = false);

/// <summary>Says the phrases of the lexicons, each several times with other samples in its slots; always the same ones.</summary>
internal sealed class TrainingPhrases
{
    private const double VariantsOfChoice = 1.6;
    private const int FewestVariants = 10;
    private const int MostVariants = 28;
    private const int SpoiltEvery = 4;

    private static readonly AskerRole?[] Anyone =
    [
        null,
        AskerRole.Parent,
        AskerRole.Student,
        AskerRole.Parent,
        AskerRole.Student,
        AskerRole.Teacher,
        AskerRole.Admin,
    ];

    private readonly Random _random = new(11);
    private readonly Dictionary<string, PhraseGrammar> _grammars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _openings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _closings = new(StringComparer.Ordinal);

    private readonly TypingSlips _slips = new(new Random(13));
    private double _share = 1;

    /// <param name="share">Of the lines, evenly taken.</param>
    public IEnumerable<TrainingPhrase> All(double share = 1)
    {
        _share = share;
        foreach (var language in Lexicon.Languages)
        {
            var slots = Lexicon
                .Entries(language, "slots")
                .GroupBy(entry => entry.Value)
                .ToDictionary(group => group.Key, group => group.Select(entry => entry.Form).ToArray());
            _grammars[language] = new PhraseGrammar(slots, _random);
            _openings[language] = slots.GetValueOrDefault("opening", [""]);
            _closings[language] = slots.GetValueOrDefault("closing", [""]);
        }
        return Lexicon.Languages.SelectMany(language => Labels().SelectMany(label => OfLabel(language, label)));
    }

    /// <summary>One label an intent, but for questions about the service: one a topic.</summary>
    public static IEnumerable<string> Labels() =>
        Enum.GetValues<Intent>()
            .Where(intent => intent != Intent.Faq)
            .Select(intent => intent.ToName())
            .Concat(Lexicon.Lines("topics").Select(topic => $"faq.{topic}"));

    private IEnumerable<TrainingPhrase> OfLabel(string language, string label)
    {
        AskerRole?[] roles = Anyone;
        var number = 0;
        foreach (var line in Lexicon.Lines(language, $"intents/{label}"))
        {
            if (line[0] == '@')
            {
                roles = RolesOf(line[1..]);
                continue;
            }
            number++;
            if (Math.Floor(number * _share) == Math.Floor((number - 1) * _share))
            {
                continue;
            }
            var said = new HashSet<string>(StringComparer.Ordinal);
            var variants = VariantsOf(language, line);
            for (var variant = 0; variant < variants; variant++)
            {
                if (Phrase(language, line, label) is { Length: > 0 } text && said.Add(text))
                {
                    var role = roles[_random.Next(roles.Length)];
                    yield return new TrainingPhrase(text, label, role);
                    if (variant % SpoiltEvery == 0)
                    {
                        yield return new TrainingPhrase(_slips.Spoil(text), label, role, Spoilt: true);
                    }
                }
            }
        }
    }

    /// <summary>A line with many choices is said more often; the usual short questions are such lines.</summary>
    private int VariantsOf(string language, string line) =>
        (int)Math.Clamp(VariantsOfChoice * Math.Log2(_grammars[language].CountOf(line)), FewestVariants, MostVariants);

    private string Phrase(string language, string line, string label)
    {
        var said = _grammars[language].Say(line);
        if (label is "greeting" or "thanks" or "goodbye")
        {
            return said;
        }
        return _random.Next(8) switch
        {
            0 => $"{Sample(_openings[language])} {said}",
            1 => $"{said} {Sample(_closings[language])}",
            _ => said,
        };
    }

    private string Sample(string[] samples) => samples[_random.Next(samples.Length)];

    private static AskerRole?[] RolesOf(string names) =>
        names == "all"
            ? Anyone
            :
            [
                .. names
                    .Split(' ')
                    .Select(name => name == "none" ? null : (AskerRole?)Enum.Parse<AskerRole>(name, ignoreCase: true)),
            ];
}
