using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Homework.Setting;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>
/// «7Б алгебра § 12 № 3-7 к пятнице»: what the line says is not asked; the card shows what will happen, and from it
/// everything can be changed before it is set.
/// </summary>
public sealed class AssignDialog : WaterfallDialog<AssignState>
{
    public const string Name = "assign";
    internal const string Text = "text";
    internal const string Due = "due";
    internal const string Minutes = "minutes";
    internal const string Files = "files";
    internal const string Whom = "whom";

    /// <summary>What can be asked again from the card.</summary>
    internal static readonly IReadOnlyList<string> Steps = [Text, Due, Minutes, Files, Whom];

    private readonly HomeworkLineReader _lines;
    private readonly AssignWork _work;

    public AssignDialog(
        HomeworkLineReader lines,
        AssignQuestions questions,
        AssignMaterials materials,
        AssignStudents students,
        AssignWork work
    )
    {
        (_lines, _work) = (lines, work);
        Do("open", work.OpenAsync);
        Ask("where", questions.WhereAsync, Found, state => state.Place is null);
        Ask(Text, questions.TextAsync, SaidAsync, state => state.Text is null || state.Asks(Text));
        Ask(Due, questions.DueAsync, DueIs, state => state.Due is null || state.Asks(Due));
        Ask(Minutes, AssignQuestions.MinutesAsync, MinutesAre, state => state.Asks(Minutes) && state.Text is not "");
        Ask(Files, AssignQuestions.FilesAsync, materials.TakeAsync, state => state.Asks(Files) && state.Text is not "");
        Ask(Whom, AssignQuestions.WhomAsync, students.FindAsync, state => state.Asks(Whom));
        Ask("sure", questions.SureAsync, DecidedAsync);
    }

    public override string Id => Name;

    /// <summary>To a new one.</summary>
    internal static string Button { get; } = ButtonCodes.ForDialog(Name, "");

    /// <summary>To a change of one that is set.</summary>
    internal static string CorrectButton(Guid homework) => ButtonCodes.ForDialog(Name, ShortId.Of(homework));

    /// <summary>«Дз 7Б по русскому» from a teacher has nothing to set in it: it asks.</summary>
    public override Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken) =>
        arguments is null && IsTyped(context.Turn) && _lines.Read(context.Turn).IsQuestion
            ? context.BeginAsync(DiaryDialogNames.Homework, null, cancellationToken)
            : base.BeginAsync(context, arguments, cancellationToken);

    protected override AssignState Start(DialogContext context, string? arguments)
    {
        if (ShortId.Read(arguments) is { } homework)
        {
            return new AssignState { HomeworkId = homework };
        }

        var turn = context.Turn;
        var said = IsTyped(turn) ? _lines.Read(turn) : null;
        return new AssignState
        {
            ClassTitle = said?.ClassTitle,
            SubjectKey = said?.SubjectKey,
            Due = said?.Due,
            Minutes = said?.Minutes,
            People = said?.People ?? [],
            Text =
                said is null ? null
                : said.IsNothing ? ""
                : said.Text.Length > 0 ? said.Text
                : null,
            Asking = said is { Text.Length: > 0 } ? [] : [Minutes, Files],
        };
    }

    private static bool IsTyped(TurnContext turn) => turn.Button is null && !turn.Text.StartsWith('/');

    private static Task<StepResult<AssignState>> Found(
        StepContext<AssignState> step,
        HomeworkPlace place,
        CancellationToken cancellationToken
    ) => Task.FromResult(Restart(step.State with { Place = place }));

    private async Task<StepResult<AssignState>> SaidAsync(
        StepContext<AssignState> step,
        TaskAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var state = step.State.Answered(Text);
        if (answer.TemplateId is { } template)
        {
            return await _work.FillAsync(step.Turn.Viewer!, state, template, cancellationToken);
        }

        // «§ 12 к пятнице» tells the day as well, where it is not known yet.
        var said = state.Due is null && answer.Text is { Length: > 0 } ? _lines.Read(step.Turn) : null;
        return said is { Text.Length: > 0 }
            ? state with
            {
                Text = said.Text,
                Due = said.Due,
                Minutes = said.Minutes ?? state.Minutes,
            }
            : state with
            {
                Text = answer.Text,
            };
    }

    private static Task<StepResult<AssignState>> DueIs(
        StepContext<AssignState> step,
        DateOnly due,
        CancellationToken cancellationToken
    ) => Task.FromResult<StepResult<AssignState>>(step.State.Answered(Due) with { Due = due });

    private static Task<StepResult<AssignState>> MinutesAre(
        StepContext<AssignState> step,
        MinutesAnswer answer,
        CancellationToken cancellationToken
    ) => Task.FromResult<StepResult<AssignState>>(step.State.Answered(Minutes) with { Minutes = answer.Minutes });

    private async Task<StepResult<AssignState>> DecidedAsync(
        StepContext<AssignState> step,
        string decision,
        CancellationToken cancellationToken
    )
    {
        switch (decision)
        {
            case ConfirmPrompt.Yes:
                step.Turn.Say(await _work.SetAsync(step.Turn, step.State, cancellationToken));
                return End();
            case ConfirmPrompt.No:
                step.Turn.Say(new AssignCancelledView());
                return End();
            case SurePrompt.Submission:
                return Restart(step.State with { NeedsSubmission = !step.State.NeedsSubmission });
            default:
                return Restart(step.State with { Asking = [decision] });
        }
    }
}
