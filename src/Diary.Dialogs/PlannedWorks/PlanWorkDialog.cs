using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.PlannedWorks;
using Diary.Domain.Teachers;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>A teacher plans a test, or moves a planned one to another lesson: class, kind, lesson, title, «да».</summary>
public sealed class PlanWorkDialog : WaterfallDialog<PlanState>
{
    public const string Name = "plan";
    private readonly CourseReader _courses;
    private readonly PlanningDesk _desk;
    private readonly PlannedWorkBook _book;

    public PlanWorkDialog(CourseReader courses, PlanningDesk desk, PlannedWorkBook book)
    {
        (_courses, _desk, _book) = (courses, desk, book);
        Do("known", KnownAsync);
        Ask("course", CourseAsync, (step, course, _) => Then(With(step.State, course)), state => state.GroupId is null);
        Ask("type", WorkTypeAsync, (step, kind, _) => Then(step.State with { WorkType = kind }), IsWithoutType);
        Do("wished", WishedAsync);
        Ask("lesson", LessonAsync, ChooseLessonAsync, state => state.LessonId is null);
        Ask("title", TitleAsync, TitledAsync, state => !state.HasTitle);
        Ask("sure", SureAsync, PlanAsync);
    }

    public override string Id => Name;

    protected override PlanState Start(DialogContext context, string? arguments) =>
        PlanState.Of(context.Turn, arguments);

    private static bool IsWithoutType(PlanState state) => !WorkTypePrompt.Kinds.Contains(state.WorkType ?? "");

    private static Task<StepResult<PlanState>> Then(PlanState state) => Task.FromResult<StepResult<PlanState>>(state);

    private static PlanState With(PlanState state, CourseLine course) =>
        state with
        {
            GroupId = course.GroupId,
            SubjectId = course.SubjectId,
            Course = PlanCards.Title(course),
        };

    /// <summary>What the first words leave no doubt about is not asked.</summary>
    private async Task<StepResult<PlanState>> KnownAsync(
        StepContext<PlanState> step,
        CancellationToken cancellationToken
    )
    {
        var courses = await _courses.OwnAsync(step.Turn.Viewer!, cancellationToken);
        if (courses.Count == 0)
        {
            return Refused(step, PlannedWorkRefusal.NotYours);
        }

        if (step.State.WorkId is { } workId)
        {
            var work = await _desk.FindAsync(step.Turn.Viewer!, workId, cancellationToken);
            var course = courses.FirstOrDefault(c => c.GroupId == work?.GroupId && c.SubjectId == work.SubjectId);
            return work is null || course is null
                ? Refused(step, PlannedWorkRefusal.NotYours)
                : With(step.State, course) with
                {
                    WorkType = work.WorkType,
                    Title = work.Title,
                    HasTitle = true,
                };
        }

        return Narrow(courses, step.State) is [var only] ? With(step.State, only) : step.State;
    }

    private static IReadOnlyList<CourseLine> Narrow(IReadOnlyList<CourseLine> courses, PlanState state)
    {
        var fitting = courses
            .Where(course => state.ClassTitle is null || course.ClassTitle == state.ClassTitle)
            .Where(course => state.SubjectKey is null || course.SubjectKey == state.SubjectKey)
            .ToList();
        return fitting.Count > 0 ? fitting : courses;
    }

    private async Task<Prompt<CourseLine>> CourseAsync(StepContext<PlanState> step, CancellationToken cancellationToken)
    {
        var courses = Narrow(await _courses.OwnAsync(step.Turn.Viewer!, cancellationToken), step.State);
        return new ChoicePrompt<CourseLine>(
            PlanCards.Courses(step, courses),
            [
                .. courses.Select(course => new Choice<CourseLine>(
                    PlanCards.Key(course),
                    PlanCards.Title(course),
                    course
                )),
            ]
        );
    }

    private static Task<Prompt<string>> WorkTypeAsync(
        StepContext<PlanState> step,
        CancellationToken cancellationToken
    ) => Task.FromResult<Prompt<string>>(new WorkTypePrompt(PlanCards.WorkTypes(step)));

    private async Task<StepResult<PlanState>> WishedAsync(
        StepContext<PlanState> step,
        CancellationToken cancellationToken
    )
    {
        if (step.State.Wished is not { } date)
        {
            return step.State;
        }

        var plan = await PlanAsync(step, cancellationToken);
        var lesson = plan.Lessons.FirstOrDefault(lesson => lesson.Date == date);
        var warning = PlanCards.Warning(step.State, plan.Loads, date);
        return lesson is null || warning is { IsRefused: true } ? step.State : At(step.State, lesson);
    }

    private async Task<Prompt<PlanningLesson>> LessonAsync(
        StepContext<PlanState> step,
        CancellationToken cancellationToken
    )
    {
        var plan = await PlanAsync(step, cancellationToken);
        return new LessonPrompt(PlanCards.Lessons(step, plan), plan.Lessons);
    }

    private async Task<StepResult<PlanState>> ChooseLessonAsync(
        StepContext<PlanState> step,
        PlanningLesson lesson,
        CancellationToken cancellationToken
    )
    {
        var plan = await PlanAsync(step, cancellationToken);
        var load = plan.Loads.Beside(step.State.WorkType!, lesson.Date, step.State.WorkId);
        return load.Refusal is { } refusal ? Again(new WorkNotPlannedView(refusal)) : At(step.State, lesson);
    }

    private static PlanState At(PlanState state, PlanningLesson lesson) =>
        state with
        {
            LessonId = lesson.LessonId,
            Date = lesson.Date,
            Number = lesson.Number,
        };

    private static Task<Prompt<string>> TitleAsync(StepContext<PlanState> step, CancellationToken cancellationToken) =>
        Task.FromResult<Prompt<string>>(new TitlePrompt(new AskTitleView(step.Button(TitlePrompt.Skip))));

    private static Task<StepResult<PlanState>> TitledAsync(
        StepContext<PlanState> step,
        string title,
        CancellationToken cancellationToken
    ) => Then(step.State with { Title = title.Length > 0 ? title : null, HasTitle = true });

    private async Task<Prompt<bool>> SureAsync(StepContext<PlanState> step, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(step, cancellationToken);
        return new ConfirmPrompt(
            new ConfirmWorkView(
                PlanCards.Card(step.State),
                step.State.WorkId is null,
                PlanCards.Warning(step.State, plan.Loads, step.State.Date!.Value),
                step.Button(ConfirmPrompt.Yes),
                step.Button(ConfirmPrompt.No)
            )
        );
    }

    private async Task<StepResult<PlanState>> PlanAsync(
        StepContext<PlanState> step,
        bool sure,
        CancellationToken cancellationToken
    )
    {
        if (!sure)
        {
            step.Turn.Say(new WorkNotPlannedView(null));
            return End();
        }

        var state = step.State;
        var entry = new NewPlannedWork(state.LessonId!.Value, state.WorkType!, state.Title);
        var outcome = state.WorkId is { } workId
            ? await _book.CorrectAsync(step.Turn.Viewer!, workId, entry, cancellationToken)
            : await _book.RecordAsync(step.Turn.Viewer!, entry, cancellationToken);
        step.Turn.Say(
            outcome.Match<Rendering.ITemplateView>(
                work => new WorkPlannedView(
                    PlanCards.Card(state),
                    state.WorkId is null,
                    ButtonCodes.ForDialog(WorkDialog.Name, work.Id.ToString("N")),
                    ButtonCodes.ForDialog(DiaryDialogNames.Tests, "")
                ),
                refusal => new WorkNotPlannedView(refusal)
            )
        );
        return End();
    }

    private async Task<PlanningView> PlanAsync(StepContext<PlanState> step, CancellationToken cancellationToken) =>
        await _desk.ReadAsync(
            step.Turn.Viewer!,
            step.State.GroupId!.Value,
            step.State.SubjectId!.Value,
            cancellationToken
        ) ?? new PlanningView([], new WorkLoads(new WorkLoadRule { SchoolId = Guid.Empty }, []));

    private static StepResult<PlanState> Refused(StepContext<PlanState> step, PlannedWorkRefusal refusal)
    {
        step.Turn.Say(new WorkNotPlannedView(refusal));
        return End();
    }
}
