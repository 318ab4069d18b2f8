using Diary.Dialogs.Turns;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Submissions;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>One work as it is shown to whoever may see it.</summary>
internal static class ReviewTexts
{
    private const int Best = 5;
    private const int Worst = 2;

    public static ReviewView Of(TurnContext turn, HomeworkCard card, SubmissionCard found)
    {
        var submission = found.Submission;
        return new ReviewView(
            card.Subject,
            $"{found.Student.FamilyName} {found.Student.GivenName}",
            card.DueDate,
            Moment.Of(submission.HandedInAt, turn.TimeZone),
            found.IsLate,
            submission.Version,
            submission.State,
            submission.Text,
            [.. found.Files.Select(file => file.Name)],
            submission.Remark,
            found.MayReview && submission.State is SubmissionState.HandedIn ? Buttons(card, submission) : null,
            SubmissionCodes.CommentsOf(card.Id, submission.StudentId)
        );
    }

    private static ReviewButtons Buttons(HomeworkCard card, Submission submission) =>
        new(
            [
                .. Enumerable
                    .Range(Worst, Best - Worst + 1)
                    .Reverse()
                    .Select(mark => new MarkButton(mark, SubmissionCodes.MarkOf(submission.Id, mark))),
            ],
            SubmissionCodes.CheckOf(submission.Id),
            SubmissionCodes.ReturnOf(submission.Id),
            SubmissionCodes.RosterOf(card.Id)
        );
}
