using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.MarkEntry;
using Diary.Dialogs.Students;
using Diary.Domain.Marks;
using Diary.Domain.TermGrades;

namespace Diary.Dialogs.TermGrades;

/// <summary>What happens to a list of grades while it is agreed to: pure, from one state to the next.</summary>
internal static class GradeDraft
{
    public const string Keep = "keep";

    public static IReadOnlyList<GradeDecision> Decisions(this FixGradesState state) =>
        [.. state.Rows.Select(row => Decision(state, row)).OfType<GradeDecision>()];

    public static FixGradesState With(this FixGradesState state, IEnumerable<ListedMark> listed)
    {
        foreach (var item in listed.Where(item => item.Candidates.Count == 1 && item.Values.Count > 0))
        {
            var student = item.Candidates[0].StudentId;
            state = state with
            {
                Changes =
                [
                    .. state.Changes.Where(change => change.StudentId != student),
                    new GradeChange(student, item.Values[0], item.Comment),
                ],
            };
        }

        return state;
    }

    public static RollMatcher Matcher(this FixGradesState state) =>
        new([.. state.Rows.Select(row => new Learner(Guid.Empty, row.StudentId, row.Name, null))]);

    public static GradeListView Card(StepContext<FixGradesState> step, FixGradesState state, TermColumn term)
    {
        var lines = state.Rows.Select(row => Line(state, row)).ToList();
        var toFix = state.Decisions().Count;
        var isReady = toFix > 0 && !lines.Exists(line => line.NeedsReason);
        return new GradeListView(
            state.Course!.Subject,
            state.Course.Learners,
            term,
            lines,
            toFix,
            isReady ? step.Button(ConfirmPrompt.Yes) : null,
            step.Button(ConfirmPrompt.No),
            lines.Exists(line => line.IsFlagged) && !state.KeepsFlagged ? step.Button(Keep) : null
        );
    }

    private static GradeDecision? Decision(FixGradesState state, GradeRow row) =>
        Change(state, row) is { } change ? new GradeDecision(row.StudentId, change.Value, row.Version, change.Reason)
        : row.Fixed is null ? new GradeDecision(row.StudentId, row.Proposed, row.Version)
        : row.IsFlagged && state.KeepsFlagged ? new GradeDecision(row.StudentId, row.Fixed, row.Version)
        : null;

    private static GradeListLine Line(FixGradesState state, GradeRow row)
    {
        var change = Change(state, row);
        return new GradeListLine(
            row.Name.WithInitials,
            row.Average,
            row.Proposed,
            row.Fixed,
            change?.Value,
            change?.Reason,
            row.IsFlagged,
            change is { Reason: null } && change.Value != (row.Fixed ?? row.Proposed)
        );
    }

    private static GradeChange? Change(FixGradesState state, GradeRow row) =>
        state.Changes.FirstOrDefault(change => change.StudentId == row.StudentId);
}
