using Diary.Dialogs.Turns;
using Diary.Domain.Teachers;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>What a class is taught and by whom: of one of these a lesson can be added.</summary>
public sealed class ChangeCourses(TeacherReader teachers, LessonTimes times)
{
    internal async Task<IReadOnlyList<ChangeCourse>> OfClassAsync(
        TurnContext turn,
        ChangeState state,
        CancellationToken cancellationToken
    )
    {
        var lines = await teachers.ForClassAsync(turn.Viewer!, state.Class!, state.Date!.Value, cancellationToken);
        return [.. lines.Where(line => line.SubjectId is not null).Select(ChangeCourse.Of)];
    }

    /// <summary>When the lesson would be.</summary>
    internal async Task<LessonTime?> TimeAsync(ChangeState state, CancellationToken cancellationToken) =>
        (
            await times.AtAsync(
                state.SchoolId,
                state.GroupId!.Value,
                new LessonPlace(state.Date!.Value, state.ToNumber!.Value),
                cancellationToken
            )
        ).Match<LessonTime?>(time => time, _ => null);
}

internal sealed record ChangeCourse(
    string Key,
    string Title,
    Guid GroupId,
    Guid SubjectId,
    string SubjectKey,
    Guid TeacherId,
    string Teacher
)
{
    private const int KeyLength = 8;

    public static ChangeCourse Of(TeacherLine line) =>
        new(
            $"{line.GroupId:N}"[..KeyLength] + $"{line.SubjectId:N}"[..KeyLength] + $"{line.TeacherId:N}"[..KeyLength],
            line.GroupTitle is { } part ? $"{line.Subject} ({part})" : line.Subject!,
            line.GroupId,
            line.SubjectId!.Value,
            line.SubjectKey!,
            line.TeacherId,
            line.Teacher.WithInitials
        );
}
