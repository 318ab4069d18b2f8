namespace Diary.Dialogs.Understanding;

/// <summary>What was understood. <paramref name="Alternatives"/> are the next best readings, best first.</summary>
public sealed record Meaning(
    Intent Intent,
    double Confidence,
    Entities Entities,
    IReadOnlyList<Alternative> Alternatives
)
{
    /// <summary>A message that is no sentence of its own, but may go on with the last question; else null.</summary>
    public Fragment? Fragment { get; init; }

    /// <summary>«Подробнее»: the same answer, unfolded.</summary>
    public bool InDetail { get; init; }

    /// <summary>What may be done with it.</summary>
    public Certainty Certainty => Certainties.Of(this);
}

public sealed record Alternative(Intent Intent, double Confidence);
