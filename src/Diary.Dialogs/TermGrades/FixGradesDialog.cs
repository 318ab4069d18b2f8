using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.MarkEntry;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.TermGrades;

namespace Diary.Dialogs.TermGrades;

/// <summary>«Выставить четвертные 7Б по алгебре»: the rules propose, the teacher fixes.</summary>
public sealed class FixGradesDialog : WaterfallDialog<FixGradesState>
{
    public const string Name = DiaryDialogNames.FixGrades;
    private static readonly Phrases Words = Phrases.Load("grade-words.txt");
    private readonly JournalReader _journal;
    private readonly TermReader _terms;
    private readonly TermGradeBook _book;

    public FixGradesDialog(JournalReader journal, TermReader terms, TermGradeBook book)
    {
        (_journal, _terms, _book) = (journal, terms, book);
        Do("find", FindAsync);
        Ask(
            "course",
            AskCourseAsync,
            (step, course, _) => Next(step.State with { Course = course }),
            s => s.Course is null
        );
        Do("open", OpenAsync);
        Ask("sure", AskSureAsync, DecideAsync);
    }

    public override string Id => Name;

    internal static bool AreAsked(TurnContext turn) =>
        turn.Viewer is { } viewer
        && viewer.Posts.Any(post => post.Kind is not StaffPostKind.Operator)
        && Words.Says("fix", Phrases.Fold(turn.Text));

    protected override FixGradesState Start(DialogContext context, string? arguments) => new();

    private async Task<StepResult<FixGradesState>> FindAsync(
        StepContext<FixGradesState> step,
        CancellationToken cancellationToken
    )
    {
        var turn = step.Turn;
        var (name, subject, term) = Asked(turn);
        var courses = await _journal.CoursesAsync(turn.Viewer!, name, subject, cancellationToken);
        if (courses.Count == 0)
        {
            turn.Say(new NoCourseView());
            return End();
        }

        var choices = courses.Select(CourseChoice.Of).ToList();
        return step.State with { Courses = choices, Course = choices is [var only] ? only : null, TermKey = term };
    }

    private static (ClassName? Name, string? Subject, string? Term) Asked(TurnContext turn)
    {
        if (turn.Button is { } code)
        {
            var query = ButtonCodes.ReadDialog(code) is { } start ? DiaryQuery.Decode(start.Arguments) : null;
            return ((query?.Whose as Whose.OfClass)?.Name, query?.Subject, query?.Detail);
        }

        var said = MarksTopic.Read(turn, turn.Text);
        return (ClassName.Read(said.Class), said.Subject, AskedPeriod.In(turn)?.Key);
    }

    private static Task<Prompt<CourseChoice>> AskCourseAsync(StepContext<FixGradesState> step, CancellationToken _)
    {
        var choices = step
            .State.Courses.Select(
                (course, index) =>
                    new Choice<CourseChoice>(
                        index.ToString(CultureInfo.InvariantCulture),
                        $"{course.Learners}, {course.Subject}",
                        course
                    )
            )
            .ToList();
        var question = new WhichCourseView([
            .. choices.Select(choice => new ChildButton(step.Button(choice.Key), choice.Title)),
        ]);
        return Task.FromResult<Prompt<CourseChoice>>(new ChoicePrompt<CourseChoice>(question, choices));
    }

    private async Task<StepResult<FixGradesState>> OpenAsync(
        StepContext<FixGradesState> step,
        CancellationToken cancellationToken
    )
    {
        var course = step.State.Course!;
        var calendar = await _terms.OfSchoolsAsync([course.SchoolId], cancellationToken);
        if (TermOf(calendar, course, step.State.TermKey, step.Turn.Today) is not { } term)
        {
            step.Turn.Say(new GradesRefusedView(TermGradeRefusal.NotYours));
            return End();
        }

        var opened = step.State with { TermId = term.Id, TermKey = term.Key };
        return (await ProposeAsync(step.Turn, opened, cancellationToken)).Match(
            state => state,
            refusal => Refused(step, refusal)
        );
    }

    /// <summary>What was named; else what is about to end, or has ended last.</summary>
    private static Term? TermOf(SchoolTerms calendar, CourseChoice course, string? key, DateOnly today)
    {
        var year = calendar.YearOf(course.SchoolId, today);
        var running = calendar.At(course.SchoolId, course.Grade, today);
        var ended = calendar.EndedBefore(course.SchoolId, course.Grade, today);
        return key switch
        {
            null or AskedPeriod.Present => running is not null
            && running.End.AddDays(-TermGradeBook.DaysAround) <= today
                ? running
                : ended ?? running,
            AskedPeriod.Previous => ended,
            AskedPeriod.Year => year is null ? null : calendar.WholeYear(year, course.Grade),
            _ => year is null ? null : calendar.Find(year, course.Grade, key),
        };
    }

    private async Task<Domain.Outcomes.Outcome<FixGradesState, TermGradeRefusal>> ProposeAsync(
        TurnContext turn,
        FixGradesState state,
        CancellationToken cancellationToken
    ) =>
        (await _book.ProposeAsync(turn.Viewer!, state.Key, cancellationToken)).Succeeded(
            out var proposals,
            out var refusal
        )
            ? state with
            {
                Rows = [.. proposals.Where(IsGraded).Select(GradeRow.Of)],
            }
            : refusal;

    /// <summary>Who has no mark at all is graded only where somebody has done so.</summary>
    private static bool IsGraded(GradeProposal proposal) =>
        proposal.Fixed is not null || proposal.Computed.State is not GradeState.NoMarks;

    private static Task<Prompt<EntryAnswer>> AskSureAsync(StepContext<FixGradesState> step, CancellationToken _) =>
        Task.FromResult<Prompt<EntryAnswer>>(
            new EntryPrompt(GradeDraft.Card(step, step.State, Column(step.State)), step.State.Matcher)
        );

    private async Task<StepResult<FixGradesState>> DecideAsync(
        StepContext<FixGradesState> step,
        EntryAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        switch (answer.Choice)
        {
            case ConfirmPrompt.Yes:
                return await FixAsync(step, cancellationToken);
            case ConfirmPrompt.No:
                step.Turn.Show(new GradesLeftView());
                return End();
            case GradeDraft.Keep:
                state = state with { KeepsFlagged = true };
                break;
            default:
                state = state.With(answer.Listed);
                break;
        }

        return Stay(state, GradeDraft.Card(step, state, Column(state)));
    }

    private async Task<StepResult<FixGradesState>> FixAsync(
        StepContext<FixGradesState> step,
        CancellationToken cancellationToken
    )
    {
        var (turn, state) = (step.Turn, step.State);
        var decisions = state.Decisions();
        var written = await _book.FixAsync(turn.Viewer!, state.Key, decisions, cancellationToken);
        if (written.Refusal is TermGradeRefusal.ChangedMeanwhile)
        {
            turn.Say(new GradesRefusedView(TermGradeRefusal.ChangedMeanwhile));
            return (await ProposeAsync(turn, state, cancellationToken)).Match(
                fresh => Stay(fresh, GradeDraft.Card(step, fresh, Column(fresh))),
                refusal => Refused(step, refusal)
            );
        }

        var course = state.Course!;
        var show = new DiaryQuery(turn.Today, turn.Today, new Whose.Own(), course.SubjectKey);
        var query = ClassName.Read(course.ClassTitle) is { } name
            ? show with
            {
                Whose = new Whose.OfClass(name),
            }
            : show;
        turn.Show(
            written.Match<ITemplateView>(
                grades => new GradesFixedView(
                    course.Subject,
                    course.Learners,
                    Column(state),
                    grades.Count,
                    DayNavigator.Code(DiaryDialogNames.TermGrades, query)
                ),
                refusal => new GradesRefusedView(refusal)
            )
        );
        return End();
    }

    private static TermColumn Column(FixGradesState state) => new(state.TermKey!, default, default);

    private static StepResult<FixGradesState> Refused(StepContext<FixGradesState> step, TermGradeRefusal refusal)
    {
        step.Turn.Say(new GradesRefusedView(refusal));
        return End();
    }

    private static Task<StepResult<FixGradesState>> Next(FixGradesState state) =>
        Task.FromResult<StepResult<FixGradesState>>(state);
}
