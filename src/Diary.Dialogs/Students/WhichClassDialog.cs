using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Understanding;
using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>Asks a member of staff which class is meant, and goes on with it.</summary>
public sealed class WhichClassDialog : WaterfallDialog<WhichClassState>
{
    public const string Name = "class";
    private const int MostButtons = 24;
    private const int ButtonsInRow = 4;

    public WhichClassDialog() => Ask("which", AskAsync, AnswerAsync);

    public override string Id => Name;

    public override bool OpensByButton => false;

    /// <param name="topic">The dialog that wants to know.</param>
    public static Task AskAsync(
        DialogContext context,
        string dialog,
        DiaryTopic topic,
        DiaryQuery query,
        CancellationToken cancellationToken
    ) => context.BeginAsync(Name, $"{dialog}|{topic}|{query.Encode()}", cancellationToken);

    protected override WhichClassState Start(DialogContext context, string? arguments) =>
        arguments?.Split('|') is [var dialog, var topic, var query]
            ? new WhichClassState(dialog, Enum.Parse<DiaryTopic>(topic), query)
            : throw new ArgumentException("Another dialog starts this one.", nameof(arguments));

    private static Task<Prompt<ClassName>> AskAsync(
        StepContext<WhichClassState> step,
        CancellationToken cancellationToken
    )
    {
        var classes = step
            .Turn.Viewer!.ClassTitles()
            .Take(MostButtons)
            .Select(title => new ChildButton(step.Button(title), title))
            .Chunk(ButtonsInRow)
            .ToList<IReadOnlyList<ChildButton>>();
        var question = new WhichClassView(step.State.Topic, classes);
        return Task.FromResult<Prompt<ClassName>>(new ClassPrompt(question, IsAnotherQuestion(step)));
    }

    private static bool IsAnotherQuestion(StepContext<WhichClassState> step) =>
        step.Dialogs.SurelyAskedFor is { } dialog && dialog != step.State.Dialog;

    private static async Task<StepResult<WhichClassState>> AnswerAsync(
        StepContext<WhichClassState> step,
        ClassName name,
        CancellationToken cancellationToken
    )
    {
        var query = DiaryQuery.Decode(step.State.Query)! with { Whose = new Whose.OfClass(name) };
        await step.Dialogs.BeginAsync(step.State.Dialog, query.Encode(), cancellationToken);
        return End();
    }
}

public sealed record WhichClassState(string Dialog, DiaryTopic Topic, string Query);

/// <summary>A class, by button or in words.</summary>
/// <param name="IsAnotherQuestion">«Расписание 7Б», where it was asked whose marks are meant.</param>
internal sealed record ClassPrompt(WhichClassView View, bool IsAnotherQuestion) : Prompt<ClassName>(View)
{
    public override bool TryRead(DialogInput input, out ClassName answer)
    {
        var read = ClassName.Read(input.Choice ?? InWords(input.Turn.Meaning) ?? input.Text);
        answer = read!;
        return read is { Letter.Length: 1, Grade: >= Grades.First and <= Grades.Last }
            && !(input.Choice is null && IsAnotherQuestion);
    }

    private static string? InWords(Meaning meaning) => meaning.Entities.Class ?? meaning.Fragment?.OfFuture.Class;
}
