using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Turns;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Submissions;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>Work that is handed in, as it is shown.</summary>
internal static class SubmitTexts
{
    /// <returns>Null when the homework is not for the student, or not the viewer's to see.</returns>
    public static SubmitTask? Task(HomeworkCard? card, Guid studentId) =>
        card?.Students.FirstOrDefault(student => student.StudentId == studentId) is { } student
            ? new SubmitTask(
                card.Subject,
                card.DueDate,
                card.Text,
                student.IsSelf ? null : student.GivenName,
                student.SubmissionId is not null
            )
            : null;

    public static SubmitCardView Card(StepContext<SubmitState> step)
    {
        var state = step.State;
        var task = state.Task!;
        return new SubmitCardView(
            task.Subject,
            task.DueDate,
            step.Turn.Today > task.DueDate,
            task.Text,
            task.Child,
            state.Text,
            state.Files.Count,
            [.. state.Files.Select(file => file.Name).Where(name => name.Length > 0)],
            task.HasWork,
            step.Button(ConfirmPrompt.Yes),
            step.Button(ConfirmPrompt.No)
        );
    }

    public static SubmittedView Done(TurnContext turn, SubmitTask task, Submission submission, int files) =>
        new(
            task.Subject,
            task.DueDate,
            turn.Today > task.DueDate,
            task.Child,
            files,
            submission.Version,
            SubmissionCodes.SubmitFor(submission.HomeworkId, submission.StudentId),
            HomeworkCodes.Of(submission.HomeworkId, HomeworkCodes.Show)
        );
}
