namespace Diary.Dialogs.Understanding;

/// <summary>What was understood. <paramref name="Alternatives"/> are the next best readings, best first.</summary>
public sealed record Meaning(
    Intent Intent,
    double Confidence,
    Entities Entities,
    IReadOnlyList<Alternative> Alternatives
);

public sealed record Alternative(Intent Intent, double Confidence);
