using Diary.Domain.Database;
using Diary.Domain.Homework.Submissions;
using Diary.Domain.School;

namespace Diary.Domain.Homework;

/// <summary>What is due, or not, for one lesson of one owner.</summary>
/// <param name="Number">Of the lesson; null when there is none.</param>
/// <param name="HasTargets">Whether the homework is for some students only.</param>
/// <param name="IsTarget">Whether the owner is one of them.</param>
/// <param name="Materials">How many files and links it has.</param>
/// <param name="IsDone">Whether the owner says that it is done.</param>
/// <param name="Submitted">How far the newest work of the owner is.</param>
internal sealed record HomeworkRow(
    Guid OwnerId,
    Guid GroupId,
    Guid SubjectId,
    DateOnly Date,
    int? Number,
    bool IsCancelled,
    Guid? HomeworkId,
    string? Text,
    int? Minutes,
    string SubjectKey,
    string Subject,
    GroupKind GroupKind,
    string GroupTitle,
    bool NeedsSubmission,
    bool HasTargets,
    bool IsTarget,
    int Materials,
    bool IsDone,
    SubmissionState? Submitted
)
{
    public static HomeworkRow Read(SqlRow row) =>
        new(
            row.Id("owner_id"),
            row.Id("group_id"),
            row.Id("subject_id"),
            row.Day("date"),
            row.NumberOrNull("number"),
            row.Flag("is_cancelled"),
            row.IdOrNull("homework_id"),
            row.TextOrNull("text"),
            row.NumberOrNull("minutes"),
            row.Text("subject_key"),
            row.Text("subject"),
            row.Named<GroupKind>("group_kind"),
            row.Text("group_title"),
            row.Flag("needs_submission"),
            row.Flag("has_targets"),
            row.Flag("is_target"),
            row.Number("materials"),
            row.Flag("is_done"),
            row.NamedOrNull<SubmissionState>("submitted")
        );
}
