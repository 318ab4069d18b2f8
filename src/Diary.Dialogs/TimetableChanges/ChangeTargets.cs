using Diary.Dialogs.Engine;
using Diary.Dialogs.Rendering;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>
/// Where a lesson goes, who gives it, where it is: what was named and cannot be is said once, and asked for with what can
/// be.
/// </summary>
public sealed class ChangeTargets(
    ChangeLookup lookup,
    ChangePrompts lessons,
    ChangeTargetPrompts prompts,
    TimetableOptions options
)
{
    /// <summary>Where to, who or where instead, as far as the words name it; what cannot be is said.</summary>
    internal async Task<StepResult<ChangeState>> TargetAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    ) =>
        step.State.Kind switch
        {
            ChangeKind.Substitute when step.State.TeacherId is null => await NamedTeacherAsync(step, cancellationToken),
            ChangeKind.Room when step.State.Room is null => await NamedRoomAsync(step, cancellationToken),
            ChangeKind.Swap => await NamedOtherAsync(step, cancellationToken),
            ChangeKind.Move when step.State.ToDate is { } day => await NamedTimeAsync(step, day, cancellationToken),
            ChangeKind.Add when step.State is { ToNumber: not null, SubjectId: not null } => await CheckedAsync(
                step,
                step.State,
                state => state with { ToNumber = null },
                cancellationToken
            ),
            _ => step.State,
        };

    internal async Task<StepResult<ChangeState>> ToDayAsync(
        StepContext<ChangeState> step,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var free = await options.FreeTimesAsync(step.Turn.Viewer!, step.State.LessonIds, day, cancellationToken);
        return free.Count == 0
            ? new StepResult<ChangeState>.Again(new ChangeNotFoundView(ChangeMissing.Time, step.State.ClassTitle, day))
            : step.State with
            {
                ToDate = day,
            };
    }

    internal Task<StepResult<ChangeState>> ToTimeAsync(
        StepContext<ChangeState> step,
        LessonTime time,
        CancellationToken cancellationToken
    ) =>
        FitsAsync(
            step,
            step.State with
            {
                ToNumber = time.Number,
            },
            async () => (await prompts.TimeAsync(step, cancellationToken)).Question,
            cancellationToken
        );

    internal Task<StepResult<ChangeState>> OtherAsync(
        StepContext<ChangeState> step,
        ChangeLesson other,
        CancellationToken cancellationToken
    ) =>
        FitsAsync(
            step,
            step.State with
            {
                OtherIds = [.. other.Lines.Select(line => line.LessonId)],
            },
            async () => (await lessons.LessonAsync(step, true, cancellationToken)).Question,
            cancellationToken
        );

    internal Task<StepResult<ChangeState>> TeacherAsync(
        StepContext<ChangeState> step,
        TeacherOption teacher,
        CancellationToken cancellationToken
    ) =>
        FitsAsync(
            step,
            By(step.State, teacher),
            async () => (await prompts.TeacherAsync(step, cancellationToken)).Question,
            cancellationToken
        );

    internal Task<StepResult<ChangeState>> RoomAsync(
        StepContext<ChangeState> step,
        RoomOption room,
        CancellationToken cancellationToken
    ) =>
        FitsAsync(
            step,
            In(step.State, room),
            async () => (await prompts.RoomAsync(step, cancellationToken)).Question,
            cancellationToken
        );

    private async Task<StepResult<ChangeState>> NamedTeacherAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var all = await prompts.TeachersAsync(step.Turn, step.State, cancellationToken);
        return TeacherNames.Among(step.State.Words, all) is [var only]
            ? await CheckedAsync(step, By(step.State, only), _ => step.State with { Words = [] }, cancellationToken)
            : step.State;
    }

    private async Task<StepResult<ChangeState>> NamedRoomAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var rooms = await prompts.RoomsAsync(step.Turn, step.State, cancellationToken);
        return ChangeRooms.Among(step.State.Words, rooms) is { } room
            ? await CheckedAsync(step, In(step.State, room), _ => step.State, cancellationToken)
            : step.State;
    }

    private async Task<StepResult<ChangeState>> NamedOtherAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        var lines = await lookup.LessonsAsync(step.Turn.Viewer!, state, cancellationToken);
        var others = ChangeLookup.Named(lines, state.OtherNumber, state.OtherSubject);
        return others.Count > 0 && others.DistinctBy(line => line.Number).Count() == 1
            ? await CheckedAsync(
                step,
                state with
                {
                    OtherIds = [.. others.Select(line => line.LessonId)],
                },
                _ => state,
                cancellationToken
            )
            : state;
    }

    private async Task<StepResult<ChangeState>> NamedTimeAsync(
        StepContext<ChangeState> step,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        if (step.State.ToNumber is not null)
        {
            return await CheckedAsync(step, step.State, state => state with { ToNumber = null }, cancellationToken);
        }

        var free = await options.FreeTimesAsync(step.Turn.Viewer!, step.State.LessonIds, day, cancellationToken);
        return free.Count > 0
            ? step.State
            : ChangeResolving.Say(step, ChangeMissing.Time, step.State with { ToDate = null });
    }

    /// <summary>As ordered where it can be; else why not, and the question.</summary>
    private async Task<StepResult<ChangeState>> CheckedAsync(
        StepContext<ChangeState> step,
        ChangeState wanted,
        Func<ChangeState, ChangeState> without,
        CancellationToken cancellationToken
    )
    {
        if (await WhyNotAsync(step, wanted, cancellationToken) is not { } why)
        {
            return wanted;
        }

        step.Turn.Say(why);
        var free = wanted is { Kind: ChangeKind.Move, ToDate: { } day }
            ? await options.FreeTimesAsync(step.Turn.Viewer!, wanted.LessonIds, day, cancellationToken)
            : null;
        return free is { Count: 0 } ? without(wanted) with { ToDate = null } : without(wanted);
    }

    /// <summary>As answered where it can be; else why not, and what is free once more.</summary>
    private async Task<StepResult<ChangeState>> FitsAsync(
        StepContext<ChangeState> step,
        ChangeState wanted,
        Func<Task<ITemplateView>> question,
        CancellationToken cancellationToken
    )
    {
        if (!IsComplete(wanted) || await WhyNotAsync(step, wanted, cancellationToken) is not { } why)
        {
            return wanted;
        }

        step.Turn.Say(why);
        return new StepResult<ChangeState>.Again(await question());
    }

    /// <summary>What cannot be, whatever was answered, is said instead of being confirmed.</summary>
    internal async Task<StepResult<ChangeState>> PossibleAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        if (await WhyNotAsync(step, step.State, cancellationToken) is not { } why)
        {
            return step.State;
        }

        step.Turn.Say(why);
        return new StepResult<ChangeState>.Finished();
    }

    /// <summary>A lesson to be added has no room yet when its time is chosen.</summary>
    private static bool IsComplete(ChangeState state) => state.Kind is not ChangeKind.Add || state.ToNumber is not null;

    private async Task<ITemplateView?> WhyNotAsync(
        StepContext<ChangeState> step,
        ChangeState wanted,
        CancellationToken cancellationToken
    )
    {
        var preview = await lookup.PreviewAsync(step.Turn.Viewer!, wanted, cancellationToken);
        return preview.Match<ITemplateView?>(
            found => found.Clashes.Count > 0 ? ChangeCards.Clash(wanted, found) : null,
            refusal => ChangeCards.NotDone(refusal)
        );
    }

    private static ChangeState By(ChangeState state, TeacherOption teacher) =>
        state with
        {
            TeacherId = teacher.PersonId,
            TeacherName = teacher.Name.WithInitials,
        };

    private static ChangeState In(ChangeState state, RoomOption room) =>
        state with
        {
            RoomId = room.RoomId == Guid.Empty ? null : room.RoomId,
            Room = room.Number,
        };
}
