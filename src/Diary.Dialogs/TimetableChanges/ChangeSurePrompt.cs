using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>Yes, no, or first a reason: null.</summary>
internal sealed record ChangeSurePrompt(ITemplateView View) : Prompt<bool?>(View)
{
    public const string Reason = "reason";

    public override bool TryRead(DialogInput input, out bool? answer)
    {
        answer = null;
        if (input.Choice == Reason)
        {
            return true;
        }

        var isAnswer = new ConfirmPrompt(Question).TryRead(input, out var sure);
        answer = isAnswer ? sure : null;
        return isAnswer;
    }
}
