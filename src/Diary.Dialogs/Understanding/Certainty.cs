namespace Diary.Dialogs.Understanding;

public enum Certainty
{
    /// <summary>Do it.</summary>
    Sure,

    /// <summary>Ask which of the best two is meant, with two buttons.</summary>
    BetweenTwo,

    /// <summary>Say so, and what can be asked.</summary>
    NoIdea,
}

/// <summary>
/// Where certainty begins. Confidence is calibrated (docs/UNDERSTANDING.md): of the messages read with 0.8, eight of ten
/// are read rightly.
/// </summary>
public static class Certainties
{
    /// <summary>From here on the best reading is right more than nine times of ten, counted over all such messages.</summary>
    public const double SureFrom = 0.6;

    /// <summary>Together the best two hold the truth; below it a choice of two would be a guess.</summary>
    public const double TwoFrom = 0.6;

    /// <summary>Less is no choice to offer.</summary>
    public const double LeastOffered = 0.15;

    public static Certainty Of(Meaning meaning)
    {
        if (meaning.Confidence >= SureFrom)
        {
            return meaning.Intent is Intent.None ? Certainty.NoIdea : Certainty.Sure;
        }
        return
            meaning.Alternatives is [{ } second, ..]
            && second.Confidence >= LeastOffered
            && meaning.Confidence + second.Confidence >= TwoFrom
            && meaning.Intent is not Intent.None
            && second.Intent is not Intent.None
            ? Certainty.BetweenTwo
            : Certainty.NoIdea;
    }
}
