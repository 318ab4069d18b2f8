using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Engine.Prompts;

/// <summary>Yes or no, by button or in words.</summary>
public sealed record ConfirmPrompt(ITemplateView Question, ITemplateView? Retry = null) : Prompt<bool>(Question, Retry)
{
    public const string Yes = "yes";
    public const string No = "no";

    public override bool TryRead(DialogInput input, out bool answer)
    {
        var read = input.Choice switch
        {
            Yes => true,
            No => false,
            _ => YesNoLexicon.Read(input.Text),
        };
        answer = read ?? false;
        return read is not null;
    }
}
