using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Turns;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Submissions;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>Work that is handed in, as it is shown.</summary>
internal static class SubmitTexts
{
    public static SubmitCardView Card(StepContext<SubmitState> step, HomeworkCard card)
    {
        var state = step.State;
        return new SubmitCardView(
            card.Subject,
            card.DueDate,
            step.Turn.Today > card.DueDate,
            card.Text,
            ChildOf(card, state.StudentId!.Value),
            state.Text,
            state.Files.Count,
            [.. state.Files.Select(file => file.Name).Where(name => name.Length > 0)],
            card.Students.Any(s => s.StudentId == state.StudentId && s.SubmissionId is not null),
            step.Button(ConfirmPrompt.Yes),
            step.Button(ConfirmPrompt.No)
        );
    }

    public static SubmittedView Done(TurnContext turn, HomeworkCard card, Submission submission, NewSubmission entry) =>
        new(
            card.Subject,
            card.DueDate,
            turn.Today > card.DueDate,
            ChildOf(card, entry.StudentId),
            entry.FileIds.Count,
            submission.Version,
            SubmissionCodes.SubmitFor(card.Id, entry.StudentId),
            HomeworkCodes.Of(card.Id, HomeworkCodes.Show)
        );

    private static string? ChildOf(HomeworkCard card, Guid studentId) =>
        card.Students.FirstOrDefault(student => student.StudentId == studentId) is { IsSelf: false } child
            ? child.GivenName
            : null;
}
