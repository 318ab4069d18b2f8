using Diary.Dialogs.Engine;
using Diary.Domain.School;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>Finds in the timetable which lessons the words or the buttons mean.</summary>
public sealed class ChangeResolving(ClassReader classes, ChangeLookup lookup, ChangeCourses courses)
{
    internal static ChangeState With(ChangeState state, ChangeLesson lesson) =>
        state with
        {
            LessonIds = [.. lesson.Lines.Select(line => line.LessonId)],
            DeedId = state.Kind is ChangeKind.Restore ? lesson.Lines[0].Changes[0].DeedId : state.DeedId,
        };

    internal static ChangeState With(ChangeState state, ChangeCourse course) =>
        state with
        {
            GroupId = course.GroupId,
            SubjectId = course.SubjectId,
            TeacherId = course.TeacherId,
            TeacherName = course.Teacher,
            Course = course.Title,
        };

    /// <summary>A class that the school does not have is asked for again.</summary>
    internal async Task<StepResult<ChangeState>> ClassAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        if (step.State.Class is not { } name)
        {
            return step.State;
        }

        var all = await classes.OfSchoolAsync(step.State.SchoolId, step.Turn.Today, cancellationToken);
        return all.Contains(name) ? step.State : Stop(step, ChangeMissing.Class);
    }

    /// <summary>The lessons of the day that the words name.</summary>
    internal async Task<StepResult<ChangeState>> LessonsAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        if (state.DeedId is not null)
        {
            return state;
        }

        if (state.Kind is ChangeKind.Add)
        {
            var all = await courses.OfClassAsync(step.Turn, state, cancellationToken);
            var fitting = all.Where(course => course.SubjectKey == state.Subject).ToList();
            return fitting is [var only] ? With(state, only) : state;
        }

        var lines = await lookup.LessonsAsync(step.Turn.Viewer!, state, cancellationToken);
        if (lines.Count == 0)
        {
            return Stop(step, state.Kind is ChangeKind.Restore ? ChangeMissing.Change : ChangeMissing.Day);
        }

        if (state.IsWholeDay)
        {
            return With(state, new ChangeLesson(ChangePrompts.WholeDay, lines));
        }

        var named = ChangeLookup.Named(lines, state.Number, state.Subject);
        var isAsked = state.Number is not null || state.Subject is not null;
        if (named.Count == 0)
        {
            return isAsked ? Say(step, ChangeMissing.Lesson, state with { Number = null, Subject = null }) : state;
        }

        var isClear = ChangeLookup.IsOfOne(state.Kind)
            ? named.Count == 1
            : named.DistinctBy(l => l.Number).Count() == 1;
        return isClear ? With(state, new ChangeLesson("", named)) : state;
    }

    private static StepResult<ChangeState> Stop(StepContext<ChangeState> step, ChangeMissing what)
    {
        step.Turn.Say(new ChangeNotFoundView(what, step.State.ClassTitle, step.State.Date));
        return new StepResult<ChangeState>.Finished();
    }

    internal static StepResult<ChangeState> Say(StepContext<ChangeState> step, ChangeMissing what, ChangeState state)
    {
        step.Turn.Say(new ChangeNotFoundView(what, state.ClassTitle, step.State.ToDate ?? state.Date));
        return state;
    }
}
