namespace Diary.Dialogs.Understanding;

/// <summary>Why a message is read as it is.</summary>
/// <param name="Intents">The best two and what speaks for them.</param>
public sealed record Explanation(
    Meaning Meaning,
    IReadOnlyList<ExplainedToken> Tokens,
    IReadOnlyList<ExplainedIntent> Intents
);

/// <param name="Recogniser">Which recogniser took the word, or null.</param>
public sealed record ExplainedToken(string Written, string Read, string? Recogniser);

public sealed record ExplainedIntent(Intent Intent, IReadOnlyList<Reason> Reasons);

/// <param name="Feature">Its kind and text: w word, b two in a row, s two with one between, c letters, p beginning,
/// k meaning, d meanings in a row, q meanings together, a who asks, l u r shape.</param>
public sealed record Reason(string Feature, double Weight);
