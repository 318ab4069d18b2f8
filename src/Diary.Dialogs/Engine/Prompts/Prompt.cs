using System.Diagnostics.CodeAnalysis;
using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Engine.Prompts;

/// <summary>A question with a way to read its answer. A value, computed from the dialog's state whenever it is needed.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Retry">What is said after a miss, with the same buttons; null means the question again.</param>
public abstract record Prompt<TAnswer>(ITemplateView Question, ITemplateView? Retry = null)
{
    /// <summary>Reads the answer.</summary>
    /// <returns>False when this is no answer to the question.</returns>
    public abstract bool TryRead(DialogInput input, [MaybeNullWhen(false)] out TAnswer answer);
}
