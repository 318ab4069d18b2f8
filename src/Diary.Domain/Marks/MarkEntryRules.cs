using Diary.Domain.Access;
using Diary.Domain.Grading;
using Diary.Domain.Timetable;

namespace Diary.Domain.Marks;

/// <summary>What no school can allow, whatever its rules.</summary>
internal static class MarkEntryRules
{
    public static MarkRefusal? Refuse(MarkSheet sheet) =>
        sheet switch
        {
            { Entries.Count: 0 } => MarkRefusal.Empty,
            { Entries.Count: > MarkSheet.MaxEntries } => MarkRefusal.TooMany,
            { Weight: < 1 or > MarkColumn.MaxWeight } => MarkRefusal.WeightOutOfRange,
            { WorkType: "" or { Length: > MarkColumn.MaxWorkTypeLength } } => MarkRefusal.TextTooLong,
            { Title: "" or { Length: > MarkColumn.MaxTitleLength } } => MarkRefusal.TextTooLong,
            _ when sheet.Entries.Any(entry => entry.Comment?.Length > Mark.MaxCommentLength) => MarkRefusal.TextTooLong,
            _ => null,
        };

    public static MarkRefusal? Refuse(Viewer viewer, LessonDesk desk) =>
        desk switch
        {
            { Lesson.State: LessonState.Cancelled } => MarkRefusal.LessonCancelled,
            _ when desk.IsAheadOf(viewer) => MarkRefusal.LessonAhead,
            _ when desk.IsClosedTo(viewer) => MarkRefusal.TermClosed,
            _ => null,
        };

    public static MarkRefusal? Refuse(Viewer viewer, LessonDesk desk, Mark mark, MarkEdit edit) =>
        mark.WithdrawnAt is not null ? MarkRefusal.AlreadyWithdrawn
        : edit.Version is { } version && version != mark.Version ? MarkRefusal.ChangedMeanwhile
        : desk.IsClosedTo(viewer) ? MarkRefusal.TermClosed
        : null;

    public static MarkRefusal? Refuse(MarkValue value, string? comment) =>
        !value.Fits ? MarkRefusal.OutOfScale
        : comment?.Length > Mark.MaxCommentLength ? MarkRefusal.TextTooLong
        : null;

    public static MarkRefusal? RefuseReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? MarkRefusal.ReasonNeeded
        : reason.Length > MarkRevision.MaxReasonLength ? MarkRefusal.TextTooLong
        : null;

    public static MarkRefusal Named(AccessRefusal refusal) =>
        refusal is AccessRefusal.OutsideDates ? MarkRefusal.OutsideDates : MarkRefusal.NotYours;
}
