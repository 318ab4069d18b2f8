using Diary.Dialogs.Engine;
using Diary.Domain.PlannedWorks;
using Diary.Domain.Teachers;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>What the steps of planning show.</summary>
internal static class PlanCards
{
    private const int MostLessons = 8;
    private const int ButtonsInRow = 3;
    private const int MostCourses = 24;

    public static string Title(CourseLine course) => $"{course.GroupTitle}, {course.Subject}";

    public static string Key(CourseLine course) => $"{course.GroupId:N}"[..8] + $"{course.SubjectId:N}"[..8];

    public static AskCourseView Courses(StepContext<PlanState> step, IReadOnlyList<CourseLine> courses) =>
        new([
            .. courses
                .Take(MostCourses)
                .Select(course => new PlanButton(step.Button(Key(course)), Title(course)))
                .Chunk(ButtonsInRow - 1),
        ]);

    public static AskWorkTypeView WorkTypes(StepContext<PlanState> step) =>
        new([.. WorkTypePrompt.Kinds.Select(kind => new WorkTypeButton(step.Button(kind), kind)).Chunk(ButtonsInRow)]);

    public static AskLessonView Lessons(StepContext<PlanState> step, PlanningView plan) =>
        new(
            step.State.Course,
            step.State.Wished,
            [
                .. plan
                    .Lessons.Take(MostLessons)
                    .Select(lesson => new LessonChoice(
                        step.Button(LessonPrompt.Key(lesson)),
                        lesson.Date,
                        lesson.Number,
                        Entries(plan.Loads.Beside(step.State.WorkType!, lesson.Date, step.State.WorkId).SameDay)
                    )),
            ]
        );

    public static WorkCard Card(PlanState state) =>
        new(state.Course, state.WorkType!, state.Date!.Value, state.Number!.Value, state.Title);

    /// <returns>Null where the class has room for it.</returns>
    public static LoadWarning? Warning(PlanState state, WorkLoads loads, DateOnly date)
    {
        var load = loads.Beside(state.WorkType!, date, state.WorkId);
        return load.IsDayFull || load.IsWeekFull
            ? new LoadWarning(
                load.IsDayFull,
                load.IsWeekFull,
                load.Rule.MaxPerDay,
                load.Rule.MaxPerWeek,
                load.Refusal is not null,
                Entries(load.SameDay),
                Entries(load.Works)
            )
            : null;
    }

    private static IReadOnlyList<LoadEntry> Entries(IReadOnlyList<LoadLine> works) =>
        [.. works.Select(work => new LoadEntry(work.Date, work.Subject, work.WorkType))];
}
