using Diary.Domain.Attendance;

namespace Diary.Dialogs.Attendance;

/// <summary>A roll half called, kept between two presses: nothing of it is in the database yet.</summary>
/// <param name="LessonId">Null until it is found.</param>
/// <param name="Version">Of the roll that the teacher began with.</param>
/// <param name="Marks">Who is not there, or not all the time.</param>
/// <param name="IsOpen">Whether the keys of the students are shown.</param>
/// <param name="NeedsWhy">Whether a reason has to be asked for.</param>
public sealed record RollDraft(
    Guid? LessonId,
    int Version,
    IReadOnlyList<RollMark> Marks,
    bool IsOpen,
    int Page,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Doubtful,
    bool NeedsWhy,
    string? Why
)
{
    public static RollDraft Empty(Guid? lessonId) => new(lessonId, 0, [], true, 0, [], [], false, null);

    /// <summary>The roll as it stands.</summary>
    internal static RollDraft Of(LessonRoll roll) =>
        Empty(roll.LessonId) with
        {
            Version = roll.Version,
            Marks =
            [
                .. roll
                    .Students.Where(student => student.Code is not null)
                    .Select(student => new RollMark(student.StudentId, student.Code!, student.Minutes)),
            ],
        };

    internal RollDraft With(RollEdit edit)
    {
        var state = edit.IsEverybody ? this with { Marks = [] } : this;
        foreach (var wish in edit.Wishes)
        {
            state = state.With(wish.StudentId, wish.Letter, wish.Minutes);
        }

        return state with
        {
            Unknown = edit.Unknown,
            Doubtful = edit.Doubtful,
        };
    }

    internal RollDraft With(Guid studentId, AttendanceLetter? letter, int? minutes)
    {
        var others = Marks.Where(mark => mark.StudentId != studentId);
        return this with
        {
            Marks = letter is null ? [.. others] : [.. others, new RollMark(studentId, letter.Code, minutes)],
        };
    }
}

public sealed record RollMark(Guid StudentId, string Code, int? Minutes);
