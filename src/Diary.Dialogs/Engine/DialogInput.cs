using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Engine;

/// <summary>The person's answer to an open question: a pressed choice, words, or a file.</summary>
/// <param name="Choice">The key of the pressed choice; null when words answered.</param>
public sealed record DialogInput(TurnContext Turn, string? Choice)
{
    public string Text => Choice is null ? Turn.Text : "";
}
