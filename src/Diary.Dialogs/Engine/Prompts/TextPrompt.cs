using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Engine.Prompts;

/// <summary>Words.</summary>
/// <param name="Fits">Which words are an answer; null means any.</param>
/// <param name="MaxLength">In UTF-16 units; longer text is no answer.</param>
public sealed record TextPrompt(
    ITemplateView Question,
    ITemplateView? Retry = null,
    Func<string, bool>? Fits = null,
    int MaxLength = 4000
) : Prompt<string>(Question, Retry)
{
    public override bool TryRead(DialogInput input, out string answer)
    {
        answer = input.Text;
        return answer.Length > 0 && answer.Length <= MaxLength && (Fits is null || Fits(answer));
    }
}
