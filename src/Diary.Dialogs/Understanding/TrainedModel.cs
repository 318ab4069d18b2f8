using Diary.Dialogs.Understanding.Classification;

namespace Diary.Dialogs.Understanding;

/// <summary>All that is learnt from the phrases; the rest of a reader is read from the lexicons.</summary>
/// <param name="Words">Words of the phrases and of the lexicons, and how often each was met.</param>
/// <param name="MetStems">Stems of the phrases that ask for something the bot does.</param>
/// <param name="UsualStems">Stems of more than one label: the others count as unknown, so that unknown words mean something.</param>
internal sealed record TrainedModel(
    IReadOnlyDictionary<string, int> Words,
    IReadOnlySet<string> EnglishWords,
    IReadOnlySet<string> MetStems,
    IReadOnlySet<string> UsualStems,
    LinearModel Intents
);
