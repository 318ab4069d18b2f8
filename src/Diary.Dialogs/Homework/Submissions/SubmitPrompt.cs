using System.Diagnostics.CodeAnalysis;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>More words, more files, or that it may be handed in.</summary>
internal sealed record SubmitPrompt(ITemplateView View) : Prompt<SubmitAnswer>(View)
{
    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out SubmitAnswer answer)
    {
        var files = input.Turn.Files;
        answer = (input.Choice, YesNoLexicon.Read(input.Text)) switch
        {
            (ConfirmPrompt.Yes, _) or (null, true) => new SubmitAnswer.Yes(),
            (ConfirmPrompt.No, _) or (null, false) => new SubmitAnswer.No(),
            (null, _) when files.Count > 0 || input.Text.Length > 0 => new SubmitAnswer.More(
                input.Text.Length > 0 ? input.Text : null,
                files
            ),
            _ => null,
        };
        return answer is not null;
    }
}

internal abstract record SubmitAnswer
{
    private SubmitAnswer() { }

    public sealed record Yes : SubmitAnswer;

    public sealed record No : SubmitAnswer;

    public sealed record More(string? Text, IReadOnlyList<Attachment> Files) : SubmitAnswer;
}
