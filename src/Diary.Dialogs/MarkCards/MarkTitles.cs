using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Marks;

namespace Diary.Dialogs.MarkCards;

internal static class MarkTitles
{
    public static MarkTitle Of(TurnContext turn, MarkHistory history)
    {
        var line = history.Line;
        var isSelf = turn.Viewer!.Students.Any(student =>
            student.StudentId == line.StudentId && student.Relation is StudentRelation.Self
        );
        return new MarkTitle(
            isSelf ? null : $"{line.Student.FamilyName} {line.Student.GivenName}",
            line.Date,
            line.Subject,
            line.WorkType,
            line.Title,
            line.Weight,
            line.Value,
            line.IsWithdrawn,
            line.Comment,
            line.DueOn
        );
    }

    public static HistoryStep Step(TurnContext turn, MarkStep step)
    {
        var local = TimeZoneInfo.ConvertTime(step.At, turn.TimeZone);
        return new HistoryStep(
            local,
            DateOnly.FromDateTime(local.DateTime),
            step.Author.WithInitials,
            step.Before,
            step.After,
            step.AfterComment == step.BeforeComment ? null : step.AfterComment,
            step.Reason
        );
    }
}
