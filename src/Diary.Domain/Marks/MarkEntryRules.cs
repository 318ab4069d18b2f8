using Diary.Domain.Access;
using Diary.Domain.Grading;
using Diary.Domain.Timetable;

namespace Diary.Domain.Marks;

/// <summary>What a mark must be to be written down.</summary>
internal static class MarkEntryRules
{
    private const int LastSlot = 1;

    public static MarkRefusal? Refuse(Viewer viewer, LessonDesk desk, NewMark entry) =>
        desk switch
        {
            { Lesson.State: LessonState.Cancelled } => MarkRefusal.LessonCancelled,
            { HasStudent: false } => MarkRefusal.StudentNotInGroup,
            _ when desk.IsAheadOf(viewer) => MarkRefusal.LessonAhead,
            _ when desk.IsClosedTo(viewer) => MarkRefusal.TermClosed,
            _ when entry.Weight is < 1 or > MarkColumn.MaxWeight => MarkRefusal.WeightOutOfRange,
            _ when entry.Slot is < 0 or > LastSlot => MarkRefusal.OutOfScale,
            _ when entry.WorkType.Length > MarkColumn.MaxWorkTypeLength => MarkRefusal.TextTooLong,
            _ when entry.Title?.Length > MarkColumn.MaxTitleLength => MarkRefusal.TextTooLong,
            _ => Refuse(entry.Value, entry.Comment),
        };

    public static MarkRefusal? Refuse(MarkValue value, string? comment) =>
        !value.Fits ? MarkRefusal.OutOfScale
        : comment?.Length > Mark.MaxCommentLength ? MarkRefusal.TextTooLong
        : null;

    public static MarkRefusal? RefuseReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? MarkRefusal.ReasonNeeded
        : reason.Length > MarkRevision.MaxReasonLength ? MarkRefusal.TextTooLong
        : null;
}
