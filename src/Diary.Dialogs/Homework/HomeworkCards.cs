using Diary.Dialogs.Homework.Keeping;
using Diary.Dialogs.Homework.Setting;
using Diary.Dialogs.Homework.Submissions;
using Diary.Domain.Access;
using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework;

/// <summary>One assignment as it is shown.</summary>
internal static class HomeworkCards
{
    public static HomeworkCardView View(Viewer viewer, HomeworkCard card) => new(Text(viewer, card), Buttons(card));

    public static IReadOnlyList<MaterialLink> Links(HomeworkCard card) =>
        [
            .. card
                .Materials.Where(material => material.Url is not null)
                .Select(material => new MaterialLink(material.Title, material.Url!)),
        ];

    private static HomeworkCardText Text(Viewer viewer, HomeworkCard card) =>
        new(
            card.Subject,
            card.GroupTitle ?? (viewer.Students.Count == 1 && card.Students.Count == 1 ? null : card.ClassTitle),
            card.AssignedOn,
            card.DueDate,
            card.LessonNumber,
            card.Text,
            card.Minutes,
            card.IsIndividual,
            card.NeedsSubmission,
            card.IsWithdrawn,
            card.DueDate < viewer.TodayAt(card.SchoolId),
            card.Author.WithInitials,
            [.. card.Materials.Where(material => material.FileId is not null).Select(material => material.Title)],
            Links(card),
            [.. card.Students.Select(student => new CardDone(NameOf(student), student.IsDone, student.HandingIn))]
        );

    private static HomeworkCardButtons Buttons(HomeworkCard card)
    {
        var self = card.Students.FirstOrDefault(student => student.IsSelf);
        var files = card.Materials.Count(material => material.FileId is not null);
        var hasTask = card.Text.Length > 0;
        return new HomeworkCardButtons(
            self is null || !hasTask
                ? null
                : new TickButton(
                    card.Subject,
                    card.IsIndividual,
                    self.IsDone,
                    HomeworkCodes.Of(card.Id, HomeworkCodes.Tick)
                ),
            files == 0 ? null : HomeworkCodes.Of(card.Id, HomeworkCodes.Files),
            files,
            hasTask ? [.. card.Students.Select(student => Of(card, student))] : [],
            card.IsKept ? Of(card) : null,
            card.IsSeenByPost && hasTask ? SubmissionCodes.RosterOf(card.Id) : null,
            card.HandedIn,
            card.Waiting,
            card.Version > 1 ? KeepingCodes.Of(card.Id, KeepingCodes.History) : null,
            HomeworkCodes.Day(card)
        );
    }

    private static StudentButtons Of(HomeworkCard card, HomeworkStudent student) =>
        new(
            NameOf(student),
            student.HandingIn is HandingIn.Checked ? null : SubmissionCodes.SubmitFor(card.Id, student.StudentId),
            student.SubmissionId is { } work ? SubmissionCodes.ShowOf(work) : null,
            SubmissionCodes.CommentsOf(card.Id, student.StudentId)
        );

    private static TeacherButtons Of(HomeworkCard card) =>
        card.IsWithdrawn
            ? new TeacherButtons(null, null, KeepingCodes.Of(card.Id, KeepingCodes.Restore))
            : new TeacherButtons(
                AssignDialog.CorrectButton(card.Id),
                KeepingCodes.Of(card.Id, KeepingCodes.Withdraw),
                null
            );

    private static string? NameOf(HomeworkStudent student) => student.IsSelf ? null : student.GivenName;
}
