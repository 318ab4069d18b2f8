using System.Diagnostics.CodeAnalysis;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Schema;

namespace Diary.Dialogs.Files;

/// <summary>What files are for, or more of them.</summary>
internal sealed record IncomingPrompt(IncomingFilesView View) : Prompt<IncomingAnswer>(View)
{
    public const string Keep = "keep";
    public const string HandIn = "submit";
    public const string Drop = "drop";

    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out IncomingAnswer answer)
    {
        answer = (input.Choice, YesNoLexicon.Read(input.Text)) switch
        {
            (Keep, _) or (null, true) => new IncomingAnswer.Keep(),
            (HandIn, _) => new IncomingAnswer.HandIn(),
            (Drop, _) or (null, false) => new IncomingAnswer.Drop(),
            (null, _) when input.Turn.Files is [_, ..] files => new IncomingAnswer.More(files),
            _ => null,
        };
        return answer is not null;
    }
}

internal abstract record IncomingAnswer
{
    private IncomingAnswer() { }

    public sealed record Keep : IncomingAnswer;

    public sealed record HandIn : IncomingAnswer;

    public sealed record Drop : IncomingAnswer;

    public sealed record More(IReadOnlyList<Attachment> Files) : IncomingAnswer;
}
