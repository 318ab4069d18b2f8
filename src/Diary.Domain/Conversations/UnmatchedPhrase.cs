using Diary.Domain.Outcomes;

namespace Diary.Domain.Conversations;

/// <summary>
/// Something that was not understood, kept to learn from: without names, figures and codes, and without a word of whose it
/// was or where it was said.
/// </summary>
public sealed class UnmatchedPhrase
{
    public const int MaxTextLength = 200;

    public required Guid Id { get; init; }

    public required string Text
    {
        get;
        init => field = Guard.Text(value, MaxTextLength);
    }

    /// <summary>How often it was said.</summary>
    public int Times { get; set; } = 1;

    /// <summary>The day, not the moment: nobody is to be recognised by it.</summary>
    public required DateOnly LastOn { get; set; }
}
