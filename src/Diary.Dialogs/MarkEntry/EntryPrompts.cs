using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;

namespace Diary.Dialogs.MarkEntry;

/// <summary>A pressed button, or words that say somebody's mark.</summary>
/// <param name="Named">Who may be named.</param>
internal sealed record EntryPrompt(ITemplateView Question, Func<RollMatcher> Named) : Prompt<EntryAnswer>(Question)
{
    public override bool TryRead(DialogInput input, out EntryAnswer answer)
    {
        answer = new EntryAnswer(input.Choice, []);
        if (input.Choice is not null)
        {
            return true;
        }

        if (YesNoLexicon.Read(input.Text) is { } yes)
        {
            answer = new EntryAnswer(yes ? ConfirmPrompt.Yes : ConfirmPrompt.No, []);
            return true;
        }

        answer = new EntryAnswer(null, MarkListReader.Read(input.Text, Named()));
        return answer.Listed.Count > 0;
    }
}

/// <param name="Choice">The key of the pressed button; null when words answered.</param>
internal sealed record EntryAnswer(string? Choice, IReadOnlyList<ListedMark> Listed);

/// <summary>Which of the class is meant: by button, or by a name that is only one person's.</summary>
internal sealed record WhoPrompt(ITemplateView Question, PutMarksState State) : Prompt<WhoAnswer>(Question)
{
    public override bool TryRead(DialogInput input, out WhoAnswer answer)
    {
        answer = new WhoAnswer(null);
        if (input.Choice is { } choice)
        {
            answer = choice == SheetCards.Skip ? answer : new WhoAnswer(State.StudentAt(choice));
            return choice == SheetCards.Skip || answer.Student is not null;
        }

        var words = input.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var match = State.Matcher().Find(words);
        answer = match is { Candidates: [var only], IsGuess: false } ? new WhoAnswer(only.StudentId) : answer;
        return answer.Student is not null;
    }
}

/// <param name="Student">Null to leave the name out.</param>
internal sealed record WhoAnswer(Guid? Student);
