using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>Which homework may be meant when somebody wants to hand in.</summary>
public sealed class SubmitChoices(HomeworkReader reader)
{
    private const int DaysBack = 10;
    private const int DaysAhead = 10;
    private const int MostOffered = 12;

    /// <summary>What was asked for to be handed in; else anything that is set. The nearest day first.</summary>
    internal async Task<IReadOnlyList<SubmitOption>> FindAsync(
        TurnContext turn,
        SubmitState state,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var students = StudentsOf(turn);
        var lines = await reader.ForStudentsAsync(
            viewer,
            [.. students.Select(student => student.StudentId)],
            state.Due ?? turn.Today.AddDays(-DaysBack),
            state.Due ?? turn.Today.AddDays(DaysAhead),
            cancellationToken
        );
        var open = lines
            .Where(line => state.SubjectKey is null || line.SubjectKey == state.SubjectKey)
            .SelectMany(line => line.Tasks.Select(task => Option(viewer, line, task)))
            .Where(option => option.HandingIn is not HandingIn.Checked)
            .ToList();
        var asked = open.FindAll(option => option.HandingIn is HandingIn.Missing or HandingIn.Returned);
        var today = turn.Today.DayNumber;
        return
        [
            .. (asked.Count > 0 ? asked : open)
                .OrderBy(option => Math.Abs(option.DueDate.DayNumber - today))
                .Take(MostOffered),
        ];
    }

    internal async Task<Prompt<SubmitOption>> AskAsync(
        StepContext<SubmitState> step,
        CancellationToken cancellationToken
    )
    {
        var found = await FindAsync(step.Turn, step.State, cancellationToken);
        var choices = found
            .Select((option, index) => new Choice<SubmitOption>(Key(index), option.Subject, option))
            .ToList();
        var shown = choices.Select((choice, index) => Shown(choice.Value, index + 1, step.Button(choice.Key))).ToList();
        return new ChoicePrompt<SubmitOption>(
            new SubmitWhichView(shown, IsMiss: false),
            choices,
            new SubmitWhichView(shown, IsMiss: true)
        );
    }

    private static IReadOnlyList<VisibleStudent> StudentsOf(TurnContext turn)
    {
        var asked = AskedWhose.Of(turn).Whose;
        return asked is Whose.Student one
            ? [.. turn.Viewer!.Students.Where(student => student.StudentId == one.Id)]
            : turn.Viewer!.Students;
    }

    private static SubmitOption Option(Viewer viewer, HomeworkLine line, HomeworkTask task) =>
        new(
            task.Id,
            line.OwnerId,
            line.Subject,
            line.Date,
            viewer.Students.Count > 1
                ? viewer.Students.First(student => student.StudentId == line.OwnerId).GivenName
                : null,
            task.HandingIn
        );

    private static SubmitChoice Shown(SubmitOption option, int number, string value) =>
        new(
            number,
            option.Subject,
            option.DueDate,
            option.Child,
            option.HandingIn is HandingIn.Missing,
            option.HandingIn is HandingIn.Returned,
            value
        );

    private static string Key(int index) => index.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Child">Whose it is, where there are several.</param>
internal sealed record SubmitOption(
    Guid HomeworkId,
    Guid StudentId,
    string Subject,
    DateOnly DueDate,
    string? Child,
    HandingIn HandingIn
);
