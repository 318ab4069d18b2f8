using System.Diagnostics.CodeAnalysis;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Domain.Attendance;

namespace Diary.Dialogs.Attendance;

/// <summary>A pressed key, or words that change the roll.</summary>
internal sealed record RollPrompt(RollView View, LessonRoll Roll) : Prompt<RollAnswer>(View)
{
    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out RollAnswer answer)
    {
        if (input.Choice is { } key)
        {
            answer = new RollAnswer(key, null);
            return true;
        }

        var entities = input.Turn.Meaning.Entities;
        var edit = RollWords.Read(input.Text, Roll, entities.People, entities.Minutes);
        answer = YesNoLexicon.Read(input.Text) switch
        {
            true => new RollAnswer(RollDialog.Save, null),
            false => new RollAnswer(RollDialog.Cancel, null),
            null => edit.SaysSomething ? new RollAnswer(null, edit) : null,
        };
        return answer is not null;
    }
}

/// <param name="Key">What the pressed key carries.</param>
/// <param name="Edit">What the words say.</param>
internal sealed record RollAnswer(string? Key, RollEdit? Edit);
