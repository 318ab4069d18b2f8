using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Domain.School;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>What the steps of a change ask to know the lesson.</summary>
public sealed class ChangePrompts(
    ClassReader classes,
    SchoolCalendar calendar,
    ChangeLookup lookup,
    ChangeCourses courses
)
{
    internal const string WholeDay = "all";
    internal const string Skip = "skip";
    private const int DaysShown = 5;
    private const int DaysAhead = 60;
    private const int ButtonsInRow = 4;
    private const int MostClasses = 64;

    internal static Task<Prompt<ChangeKind>> KindAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var rows = Enum.GetValues<ChangeKind>()
            .Select(kind => new KindButton(step.Button(kind.ToString()), kind))
            .Chunk(2)
            .ToArray();
        return Task.FromResult<Prompt<ChangeKind>>(new ChangeKindPrompt(new AskChangeKindView(rows)));
    }

    internal async Task<Prompt<ClassName>> ClassAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var all = await classes.OfSchoolAsync(step.State.SchoolId, step.Turn.Today, cancellationToken);
        var rows = all.Take(MostClasses)
            .Select(name => SchoolClass.TitleOf(name.Grade, name.Letter))
            .Select(title => new ChangeButton(step.Button(title), title))
            .Chunk(ButtonsInRow);
        return new ChangeClassPrompt(new AskChangeClassView(step.State.Kind, [.. rows]), all);
    }

    internal async Task<Prompt<DateOnly>> DayAsync(
        StepContext<ChangeState> step,
        bool isTarget,
        CancellationToken cancellationToken
    )
    {
        var (today, grade) = (step.Turn.Today, step.State.Grade!.Value);
        var span = await calendar.BetweenAsync(step.State.SchoolId, today, today.AddDays(DaysAhead), cancellationToken);
        var days = Enumerable
            .Range(0, DaysAhead)
            .Select(today.AddDays)
            .Where(day => span.DayOf(grade, day).HasLessons)
            .Take(DaysShown)
            .Select(day => new DayChoice(
                step.Button(day.ToString(DatePrompt.ButtonFormat, CultureInfo.InvariantCulture)),
                day
            ));
        return new DatePrompt(
            new AskChangeDayView(step.State.Kind!.Value, step.State.ClassTitle, isTarget, [.. days]),
            today,
            today.AddDays(DaysAhead)
        );
    }

    /// <param name="isOther">Whether the lesson to swap with is asked for.</param>
    internal async Task<Prompt<ChangeLesson>> LessonAsync(
        StepContext<ChangeState> step,
        bool isOther,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        var lines = await lookup.LessonsAsync(step.Turn.Viewer!, state, cancellationToken);
        var named = ChangeLookup.Named(lines, state.Number, state.Subject);
        var candidates =
            isOther ? lines.Where(line => !state.LessonIds.Contains(line.LessonId))
            : named.Count > 0 ? named
            : lines;
        var choices = candidates
            .GroupBy(line =>
                ChangeLookup.IsOfOne(state.Kind)
                    ? line.LessonId.ToString("N")
                    : line.Number.ToString(CultureInfo.InvariantCulture)
            )
            .Select(lessons => new ChangeLesson(lessons.Key, [.. lessons]))
            .ToList();
        var canBeAll =
            !isOther
            && state.Kind is ChangeKind.Cancel or ChangeKind.Distance or ChangeKind.SelfStudy
            && lines.Count > 0;
        return new ChangeLessonPrompt(
            new AskChangeLessonView(
                state.Kind!.Value,
                state.ClassTitle,
                state.Date!.Value,
                isOther,
                [.. choices.Select(choice => Option(step, choice))],
                canBeAll ? step.Button(WholeDay) : null
            ),
            choices,
            canBeAll ? new ChangeLesson(WholeDay, lines) : null
        );
    }

    internal async Task<Prompt<ChangeCourse>> CourseAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var all = await courses.OfClassAsync(step.Turn, step.State, cancellationToken);
        var rows = all.Take(MostClasses)
            .Select(course => new ChangeButton(step.Button(course.Key), course.Title))
            .Chunk(2);
        return new ChoicePrompt<ChangeCourse>(
            new AskChangeCourseView(step.State.ClassTitle, [.. rows]),
            [.. all.Select(course => new Choice<ChangeCourse>(course.Key, course.Title, course))]
        );
    }

    internal static Task<Prompt<string>> ReasonAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    ) => Task.FromResult<Prompt<string>>(new ChangeReasonPrompt(new AskChangeReasonView(step.Button(Skip))));

    private static LessonOption Option(StepContext<ChangeState> step, ChangeLesson choice)
    {
        var first = choice.Lines[0];
        return new LessonOption(
            step.Button(choice.Key),
            first.Number,
            string.Join(" / ", choice.Lines.Select(line => line.Subject).Distinct()),
            choice.Lines is [{ GroupTitle: { } part }] ? part : null,
            choice.Lines is [var only] ? only.Teacher.WithInitials : null
        );
    }
}
