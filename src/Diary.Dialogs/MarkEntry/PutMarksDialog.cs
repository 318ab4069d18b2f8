using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Marks;
using Diary.Domain.People;

namespace Diary.Dialogs.MarkEntry;

/// <summary>
/// A teacher puts marks: «7Б алгебра к/р: Иванов 5, Петров 4», or by buttons. Nothing is written down before the card that
/// shows who gets what has been agreed to.
/// </summary>
public sealed class PutMarksDialog : WaterfallDialog<PutMarksState>
{
    public const string Name = DiaryDialogNames.PutMarks;
    private readonly JournalFinder _journals;
    private readonly SheetDesk _desk;

    public PutMarksDialog(JournalFinder journals, SheetDesk desk)
    {
        (_journals, _desk) = (journals, desk);
        Do("find", FindAsync);
        Ask(
            "lesson",
            AskLessonAsync,
            (step, lesson, _) => Next(step.State with { Lesson = lesson }),
            s => s.Lesson is null
        );
        Do("read", ReadAsync);
        Ask("work", AskWorkAsync, (step, work, _) => Next(step.State with { WorkType = work }), IsByButtons);
        Ask("who", AskWhoAsync, AnswerWhoAsync, s => s.Questions.Count > 0);
        Ask("roll", AskRollAsync, AnswerRollAsync, s => s.Marks.Count == 0);
        Do("check", CheckAsync);
        Ask("late", AskLateAsync, (step, reason, _) => Next(step.State with { LateReason = reason }), IsLate);
        Ask("sure", AskSureAsync, _desk.DecideAsync);
    }

    public override string Id => Name;

    /// <summary>A list of surnames with marks is one, whatever the words around it look like.</summary>
    internal static bool IsList(Turns.TurnContext turn) =>
        turn.Viewer is { TeachingGroups.Count: > 0 } && turn.Button is null && MarkListReader.IsList(turn.Text);

    protected override PutMarksState Start(DialogContext context, string? arguments) =>
        new() { Text = context.Turn.Button is null ? context.Turn.Text : "" };

    private async Task<StepResult<PutMarksState>> FindAsync(
        StepContext<PutMarksState> step,
        CancellationToken cancellationToken
    )
    {
        var turn = step.Turn;
        var said = turn.Button is null
            ? MarksTopic.Read(turn, MarkListReader.Header(turn.Text))
            : Understanding.Entities.Empty;
        var state = step.State with
        {
            WorkType = said.WorkType ?? WorkTypes.In(MarkListReader.Header(step.State.Text)),
        };
        var found = await _journals.FindAsync(turn.Viewer!, state, said, turn.Today, cancellationToken);
        if (found.Lessons.Count > 0)
        {
            return found;
        }

        var isStaff = turn.Viewer!.Posts.Any(post => post.Kind is not StaffPostKind.Operator);
        turn.Say(new NoJournalView(isStaff, said.Class));
        return End();
    }

    private static Task<Prompt<LessonChoice>> AskLessonAsync(StepContext<PutMarksState> step, CancellationToken _)
    {
        var choices = step.State.Lessons.Select(
            (lesson, index) =>
                new Choice<LessonChoice>(
                    index.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    lesson.Subject,
                    lesson
                )
        );
        return Task.FromResult<Prompt<LessonChoice>>(
            new ChoicePrompt<LessonChoice>(SheetCards.WhichLesson(step), [.. choices])
        );
    }

    private async Task<StepResult<PutMarksState>> ReadAsync(
        StepContext<PutMarksState> step,
        CancellationToken cancellationToken
    )
    {
        var learners = await _journals.LearnersAsync(step.Turn.Viewer!, step.State.Lesson!, cancellationToken);
        if (learners.Count == 0)
        {
            step.Turn.Say(new MarksRefusedView(MarkRefusal.NotYours));
            return End();
        }

        var state = step.State.WithRoll(learners);
        return state.With(MarkListReader.Read(state.Text, new RollMatcher(learners)));
    }

    private static Task<Prompt<string>> AskWorkAsync(StepContext<PutMarksState> step, CancellationToken _)
    {
        var choices = WorkTypes.All.Select(type => new Choice<string>(SheetCards.WorkMark + type, type, type));
        return Task.FromResult<Prompt<string>>(new WorkPrompt(SheetCards.WhichWork(step), [.. choices]));
    }

    private static Task<Prompt<WhoAnswer>> AskWhoAsync(StepContext<PutMarksState> step, CancellationToken _) =>
        Task.FromResult<Prompt<WhoAnswer>>(new WhoPrompt(SheetCards.WhoIsMeant(step, step.State), step.State));

    private static Task<StepResult<PutMarksState>> AnswerWhoAsync(
        StepContext<PutMarksState> step,
        WhoAnswer answer,
        CancellationToken _
    )
    {
        var state = step.State.Answer(answer.Student);
        return state.Questions.Count > 0
            ? Task.FromResult(Stay(state, SheetCards.WhoIsMeant(step, state)))
            : Next(state);
    }

    private static Task<Prompt<EntryAnswer>> AskRollAsync(StepContext<PutMarksState> step, CancellationToken _) =>
        Task.FromResult<Prompt<EntryAnswer>>(new EntryPrompt(SheetCards.Roll(step, step.State), step.State.Matcher));

    private static Task<StepResult<PutMarksState>> AnswerRollAsync(
        StepContext<PutMarksState> step,
        EntryAnswer answer,
        CancellationToken _
    )
    {
        var state = step.State;
        switch (answer.Choice)
        {
            case SheetCards.Done when state.Marks.Count > 0:
                return Next(state);
            case ConfirmPrompt.No:
                step.Turn.Show(new MarksRefusedView(MarkRefusal.Empty));
                return Task.FromResult(End());
            case null:
                state = state.With([.. answer.Listed.Where(listed => listed.Candidates.Count == 1)]);
                break;
            case [SheetCards.PaletteMark, ..]:
                state = state with { Palette = answer.Choice[1..] };
                break;
            case [SheetCards.StudentMark, ..] when state.StudentAt(answer.Choice) is { } student:
                state = state.Toggle(student);
                break;
        }

        return Task.FromResult(Stay(state, SheetCards.Roll(step, state)));
    }

    private async Task<StepResult<PutMarksState>> CheckAsync(
        StepContext<PutMarksState> step,
        CancellationToken cancellationToken
    )
    {
        if (step.State.Marks.Count == 0)
        {
            step.Turn.Say(new MarksRefusedView(MarkRefusal.Empty));
            return End();
        }

        return (await _desk.CheckAsync(step.Turn.Viewer!, step.State, cancellationToken)).Match(
            state => state,
            refusal => Refused(step, refusal)
        );
    }

    private static Task<Prompt<string>> AskLateAsync(StepContext<PutMarksState> step, CancellationToken _) =>
        Task.FromResult<Prompt<string>>(
            new TextPrompt(
                new WhyLateView(SheetCards.Title(step.State.Lesson!)),
                MaxLength: MarkRevision.MaxReasonLength
            )
        );

    private static Task<Prompt<EntryAnswer>> AskSureAsync(StepContext<PutMarksState> step, CancellationToken _) =>
        Task.FromResult<Prompt<EntryAnswer>>(new EntryPrompt(SheetCards.Card(step, step.State), step.State.Matcher));

    private static bool IsByButtons(PutMarksState state) =>
        state.Marks.Count == 0 && state.Questions.Count == 0 && state.WorkType is null;

    private static bool IsLate(PutMarksState state) => state.Check!.IsLate && state.LateReason is null;

    private static StepResult<PutMarksState> Refused(StepContext<PutMarksState> step, MarkRefusal refusal)
    {
        step.Turn.Say(new MarksRefusedView(refusal));
        return End();
    }

    private static Task<StepResult<PutMarksState>> Next(PutMarksState state) =>
        Task.FromResult<StepResult<PutMarksState>>(state);
}

/// <summary>A kind of work, by button or in words.</summary>
internal sealed record WorkPrompt(ITemplateView Question, IReadOnlyList<Choice<string>> Choices)
    : Prompt<string>(Question)
{
    public override bool TryRead(DialogInput input, out string answer)
    {
        var said = input.Choice is { } key
            ? Choices.FirstOrDefault(choice => choice.Key == key)?.Value
            : input.Turn.Meaning.Entities.WorkType ?? WorkTypes.In(input.Text);
        answer = said ?? "";
        return said is not null;
    }
}
