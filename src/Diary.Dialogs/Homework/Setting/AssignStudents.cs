using Diary.Dialogs.Engine;
using Diary.Domain.Homework.Setting;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>Finds the students whom homework is for among the members of the group.</summary>
public sealed class AssignStudents(HomeworkPlaces places)
{
    internal async Task<StepResult<AssignState>> FindAsync(
        StepContext<AssignState> step,
        string names,
        CancellationToken cancellationToken
    )
    {
        var state = step.State.Answered(AssignDialog.Whom);
        if (names.Length == 0)
        {
            return state with { Students = [] };
        }

        var (found, unknown) = await FindAsync(state, [names], step.Turn.Today, cancellationToken);
        return unknown.Count > 0 || found.Count == 0
            ? new StepResult<AssignState>.Again(
                new AssignWhomView(state.Place!.Title, unknown, step.Button(WhomPrompt.Everybody))
            )
            : state with
            {
                Students = found,
            };
    }

    /// <summary>Those whom the line named; who is not found is asked for.</summary>
    internal async Task<AssignState> NamedAsync(AssignState state, DateOnly today, CancellationToken cancellationToken)
    {
        var (found, unknown) = await FindAsync(state, state.People, today, cancellationToken);
        return state with
        {
            People = [],
            Students = found,
            Asking = unknown.Count > 0 || found.Count == 0 ? [.. state.Asking, AssignDialog.Whom] : state.Asking,
        };
    }

    private async Task<(IReadOnlyList<GroupMember> Found, IReadOnlyList<string> Unknown)> FindAsync(
        AssignState state,
        IReadOnlyList<string> names,
        DateOnly today,
        CancellationToken cancellationToken
    ) => GroupNames.Find(await places.MembersAsync(state.Place!, state.Due ?? today, cancellationToken), names);
}
