using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>The task in words, «без задания», or a template.</summary>
internal sealed record TaskPrompt(ITemplateView View) : Prompt<TaskAnswer>(View)
{
    public const string Nothing = "none";
    private const int MaxLength = 4000;

    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out TaskAnswer answer)
    {
        answer = input switch
        {
            { Choice: Nothing } => new TaskAnswer("", null),
            { Choice: { } choice } => Guid.TryParseExact(choice, "N", out var id) ? new TaskAnswer(null, id) : null,
            { Text: { Length: > 0 and <= MaxLength } text } => new TaskAnswer(
                HomeworkWords.MeanNothing(text) ? "" : text,
                null
            ),
            _ => null,
        };
        return answer is not null;
    }
}

/// <param name="TemplateId">Whose text it is.</param>
internal sealed record TaskAnswer(string? Text, Guid? TemplateId);

/// <summary>Minutes: by button, as a number or in words; or none.</summary>
internal sealed record MinutesPrompt(ITemplateView View) : Prompt<MinutesAnswer>(View)
{
    public const string Skip = "skip";
    private const int Most = 600;

    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out MinutesAnswer answer)
    {
        var said = input.Choice ?? input.Text;
        answer =
            said == Skip ? new MinutesAnswer(null)
            : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= Most
                ? new MinutesAnswer(number)
            : input.Choice is null && input.Turn.Meaning.Entities.Minutes is >= 1 and <= Most and var read
                ? new MinutesAnswer(read)
            : null;
        return answer is not null;
    }
}

internal sealed record MinutesAnswer(int? Minutes);

/// <summary>More files, an address, or that there are no more.</summary>
internal sealed record MaterialsPrompt(ITemplateView View) : Prompt<MaterialsAnswer>(View)
{
    public const string Ready = "ready";
    public const string Clear = "clear";

    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out MaterialsAnswer answer)
    {
        answer = input switch
        {
            { Choice: Ready } => new MaterialsAnswer.NoMore(),
            { Choice: Clear } => new MaterialsAnswer.None(),
            { Turn.Files: [_, ..] files } => new MaterialsAnswer.Files(files),
            { Choice: null, Text: { Length: > 0 } text } => YesNoLexicon.Read(text) is false
                ? new MaterialsAnswer.NoMore()
                : new MaterialsAnswer.Link(text),
            _ => null,
        };
        return answer is not null;
    }
}

internal abstract record MaterialsAnswer
{
    private MaterialsAnswer() { }

    public sealed record Files(IReadOnlyList<Attachment> Sent) : MaterialsAnswer;

    public sealed record Link(string Address) : MaterialsAnswer;

    public sealed record NoMore : MaterialsAnswer;

    /// <summary>Everything is taken off again.</summary>
    public sealed record None : MaterialsAnswer;
}

/// <summary>Surnames, or everybody.</summary>
internal sealed record WhomPrompt(ITemplateView View) : Prompt<string>(View)
{
    public const string Everybody = "all";

    public override bool TryRead(DialogInput input, out string answer)
    {
        answer = input.Choice is Everybody ? "" : input.Text;
        return input.Choice is Everybody || answer.Length > 0;
    }
}

/// <summary>Whether to set it, or what to change first.</summary>
internal sealed record SurePrompt(ITemplateView View) : Prompt<string>(View)
{
    public const string Submission = "submission";

    public override bool TryRead(DialogInput input, out string answer)
    {
        answer =
            input.Choice
            ?? (YesNoLexicon.Read(input.Text) is { } yes ? (yes ? ConfirmPrompt.Yes : ConfirmPrompt.No) : "");
        return answer is ConfirmPrompt.Yes or ConfirmPrompt.No or Submission || AssignDialog.Steps.Contains(answer);
    }
}
