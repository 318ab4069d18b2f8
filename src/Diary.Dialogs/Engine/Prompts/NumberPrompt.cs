using System.Globalization;
using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Engine.Prompts;

/// <summary>A whole number from <paramref name="Min"/> to <paramref name="Max"/>, both included.</summary>
public sealed record NumberPrompt(ITemplateView Question, int Min, int Max, ITemplateView? Retry = null)
    : Prompt<int>(Question, Retry)
{
    public override bool TryRead(DialogInput input, out int answer)
    {
        var digits = input.Choice ?? input.Text.TrimEnd('.', '!');
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out answer)
            && answer >= Min
            && answer <= Max;
    }
}
