using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>What the state of a change means in the timetable: the lessons it names, the order it gives.</summary>
public sealed class ChangeLookup(
    LessonReader lessons,
    TimetableDesk desk,
    TimetableBook book,
    LessonRestoring restoring
)
{
    /// <summary>The class's lessons of the day that this can be done to.</summary>
    internal async Task<IReadOnlyList<LessonLine>> LessonsAsync(
        Viewer viewer,
        ChangeState state,
        CancellationToken cancellationToken
    )
    {
        var (name, day) = (state.Class!, state.Date!.Value);
        var lines = await lessons.ForClassAsync(viewer, name, day, day, cancellationToken);
        return
        [
            .. lines.Where(line =>
                state.Kind is ChangeKind.Restore
                    ? line.Changes.Count > 0
                    : line.IsOn && line.State is LessonState.Planned
            ),
        ];
    }

    /// <summary>Those that the number or the subject names.</summary>
    internal static IReadOnlyList<LessonLine> Named(IReadOnlyList<LessonLine> lines, int? number, string? subject) =>
        number is null && subject is null
            ? []
            :
            [
                .. lines.Where(line =>
                    (number ?? line.Number) == line.Number && (subject ?? line.SubjectKey) == line.SubjectKey
                ),
            ];

    /// <summary>One teacher, one room: of a divided class each part is changed by itself.</summary>
    internal static bool IsOfOne(ChangeKind? kind) =>
        kind is ChangeKind.Substitute or ChangeKind.Room or ChangeKind.Restore;

    internal Task<Outcome<LessonPreview, LessonRefusal>> PreviewAsync(
        Viewer viewer,
        ChangeState state,
        CancellationToken cancellationToken
    ) =>
        state.Kind switch
        {
            ChangeKind.Restore => desk.PreviewRestoreAsync(viewer, state.DeedId!.Value, cancellationToken),
            ChangeKind.Add => desk.PreviewNewAsync(viewer, state.SchoolId, NewLesson(state), cancellationToken),
            _ => desk.PreviewAsync(viewer, state.LessonIds, Order(state), cancellationToken),
        };

    internal Task<Outcome<LessonDeed, LessonRefusal>> DoAsync(
        TurnContext turn,
        ChangeState state,
        CancellationToken cancellationToken
    ) =>
        state.Kind switch
        {
            ChangeKind.Restore => restoring.RestoreAsync(turn.Viewer!, state.DeedId!.Value, cancellationToken),
            ChangeKind.Add => book.AddAsync(
                turn.Viewer!,
                state.SchoolId,
                NewLesson(state),
                state.Reason,
                cancellationToken
            ),
            _ => book.ChangeAsync(turn.Viewer!, state.LessonIds, Order(state), state.Reason, cancellationToken),
        };

    private static NewLesson NewLesson(ChangeState state) =>
        new(
            state.GroupId!.Value,
            state.SubjectId!.Value,
            state.TeacherId!.Value,
            state.RoomId,
            new LessonPlace(state.Date!.Value, state.ToNumber!.Value)
        );

    private static LessonOrder Order(ChangeState state) =>
        state.Kind switch
        {
            ChangeKind.Move => new LessonOrder.Move(new LessonPlace(state.ToDate!.Value, state.ToNumber!.Value)),
            ChangeKind.Swap => new LessonOrder.Swap(state.OtherIds),
            ChangeKind.Substitute => new LessonOrder.Substitute(state.TeacherId!.Value),
            ChangeKind.Room => new LessonOrder.ChangeRoom(state.RoomId),
            ChangeKind.Distance => new LessonOrder.Turn(LessonKind.Distance),
            ChangeKind.SelfStudy => new LessonOrder.Turn(LessonKind.SelfStudy),
            _ => new LessonOrder.Cancel(),
        };
}
