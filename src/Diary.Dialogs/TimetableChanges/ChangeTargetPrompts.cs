using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Timetable;
using Diary.Dialogs.Turns;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>What the steps of a change ask to know what becomes of the lesson: only what is free is offered.</summary>
public sealed class ChangeTargetPrompts(ChangeLookup lookup, TimetableOptions options, ChangeCourses courses)
{
    internal const string NoRoom = "none";
    private const int MostOptions = 8;
    private const int ButtonsInRow = 4;

    internal async Task<Prompt<LessonTime>> TimeAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        var isNew = state.Kind is ChangeKind.Add;
        var day = isNew ? state.Date!.Value : state.ToDate!.Value;
        var times = isNew
            ? await options.FreeTimesOfGroupAsync(
                step.Turn.Viewer!,
                state.SchoolId,
                state.GroupId!.Value,
                day,
                cancellationToken
            )
            : await options.FreeTimesAsync(step.Turn.Viewer!, state.LessonIds, day, cancellationToken);
        var clock = step.Turn.TimeZone;
        return new ChangeTimePrompt(
            new AskChangeTimeView(
                day,
                [
                    .. times.Select(time => new TimeOption(
                        step.Button(time.Number.ToString(CultureInfo.InvariantCulture)),
                        time.Number,
                        LessonEntries.TimeOf(time.StartsAt, clock)
                    )),
                ]
            ),
            times
        );
    }

    internal async Task<Prompt<TeacherOption>> TeacherAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var all = await TeachersAsync(step.Turn, step.State, cancellationToken);
        var named = TeacherNames.Among(step.State.Words, all);
        var isNamed = named.Count > 1;
        var shown = (isNamed ? named : [.. all.Where(teacher => teacher.IsFree)]).Take(MostOptions).ToList();
        return new ChangeTeacherPrompt(
            new AskChangeTeacherView(
                isNamed,
                [
                    .. shown.Select(teacher => new TeacherChoice(
                        step.Button(teacher.PersonId.ToString("N")),
                        teacher.Name.WithInitials,
                        teacher.TeachesSubject
                    )),
                ]
            ),
            all
        );
    }

    internal async Task<IReadOnlyList<TeacherOption>> TeachersAsync(
        TurnContext turn,
        ChangeState state,
        CancellationToken cancellationToken
    )
    {
        var line = await LineAsync(turn, state, cancellationToken);
        return line is null ? [] : await options.TeachersAsync(turn.Viewer!, line, state.SchoolId, cancellationToken);
    }

    internal async Task<Prompt<RoomOption>> RoomAsync(
        StepContext<ChangeState> step,
        CancellationToken cancellationToken
    )
    {
        var rooms = await RoomsAsync(step.Turn, step.State, cancellationToken);
        var rows = rooms
            .Where(room => room.IsFree)
            .Take(MostOptions)
            .Select(room => new ChangeButton(step.Button(room.RoomId.ToString("N")), room.Number))
            .Chunk(ButtonsInRow);
        return new ChangeRoomPrompt(new AskChangeRoomView([.. rows], step.Button(NoRoom)), rooms);
    }

    internal async Task<IReadOnlyList<RoomOption>> RoomsAsync(
        TurnContext turn,
        ChangeState state,
        CancellationToken cancellationToken
    )
    {
        if (state.Kind is ChangeKind.Add)
        {
            var time = await courses.TimeAsync(state, cancellationToken);
            return time is null
                ? []
                : await options.RoomsAsync(turn.Viewer!, state.SchoolId, time, null, [], cancellationToken);
        }

        if (await LineAsync(turn, state, cancellationToken) is not { } line)
        {
            return [];
        }

        var rooms = await options.RoomsAsync(
            turn.Viewer!,
            state.SchoolId,
            new LessonTime(line.Date, line.Number, line.StartsAt, line.EndsAt),
            line.Room,
            state.LessonIds,
            cancellationToken
        );
        return [.. rooms.Where(room => room.Number != line.Room)];
    }

    private async Task<LessonLine?> LineAsync(TurnContext turn, ChangeState state, CancellationToken cancellationToken)
    {
        var lines = await lookup.LessonsAsync(turn.Viewer!, state, cancellationToken);
        return lines.FirstOrDefault(line => state.LessonIds.Contains(line.LessonId));
    }
}
