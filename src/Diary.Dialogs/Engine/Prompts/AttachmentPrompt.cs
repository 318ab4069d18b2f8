using System.Diagnostics.CodeAnalysis;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;

namespace Diary.Dialogs.Engine.Prompts;

/// <summary>One or more files.</summary>
public sealed record AttachmentPrompt(ITemplateView Question, ITemplateView? Retry = null)
    : Prompt<IReadOnlyList<Attachment>>(Question, Retry)
{
    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out IReadOnlyList<Attachment> answer)
    {
        answer = input.Turn.Activity.Attachments;
        return answer is { Count: > 0 };
    }
}
