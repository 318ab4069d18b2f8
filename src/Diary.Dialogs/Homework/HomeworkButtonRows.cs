using Diary.Dialogs.Homework.Submissions;
using Diary.Dialogs.Students;
using Diary.Domain.Access;
using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework;

/// <summary>The buttons under a list of assignments.</summary>
internal static class HomeworkButtonRows
{
    private const int MostCards = 24;
    private const int MostFiles = 4;
    private const int MostTicks = 12;

    public static HomeworkButtons Of(Viewer viewer, DiaryQuery query, IReadOnlyList<HomeworkLine> lines, bool hasTicks)
    {
        var tasks = lines.SelectMany(line => line.Tasks.Select(task => (Line: line, Task: task))).ToList();
        var showsCards = query.Detail is HomeworkCodes.Cards;
        return new HomeworkButtons(
            hasTicks && !showsCards ? Ticks(viewer, query, tasks) : [],
            showsCards ? [] : Files(viewer, tasks),
            hasTicks && !showsCards ? Submits(viewer, tasks) : [],
            showsCards ? [.. tasks.Take(MostCards).Select(task => Button(viewer, task, HomeworkCodes.Show))] : [],
            showsCards || tasks.Count == 0 ? null : Code(query with { Detail = HomeworkCodes.Cards }),
            showsCards ? Code(query with { Detail = null }) : null
        );
    }

    private static IReadOnlyList<TickButton> Ticks(
        Viewer viewer,
        DiaryQuery query,
        IEnumerable<(HomeworkLine Line, HomeworkTask Task)> tasks
    )
    {
        var self = viewer.Students.FirstOrDefault(student => student.Relation is StudentRelation.Self);
        return
        [
            .. tasks
                .Where(task => task.Line.OwnerId == self?.StudentId)
                .Take(MostTicks)
                .Select(task => new TickButton(
                    task.Line.Subject,
                    task.Task.IsIndividual,
                    task.Task.IsDone,
                    HomeworkCodes.InList(task.Task.Id, query)
                )),
        ];
    }

    private static IReadOnlyList<TaskButton> Files(
        Viewer viewer,
        IEnumerable<(HomeworkLine Line, HomeworkTask Task)> tasks
    ) =>
        [
            .. tasks
                .Where(task => task.Task.Materials > 0)
                .OrderBy(task => task.Line.Date < viewer.Today)
                .Take(MostFiles)
                .Select(task => Button(viewer, task, HomeworkCodes.Files)),
        ];

    private static IReadOnlyList<TaskButton> Submits(
        Viewer viewer,
        IEnumerable<(HomeworkLine Line, HomeworkTask Task)> tasks
    ) =>
        [
            .. tasks
                .Where(task => task.Task.HandingIn is HandingIn.Missing or HandingIn.Returned)
                .Where(task => viewer.Students.Any(student => student.StudentId == task.Line.OwnerId))
                .Take(MostFiles)
                .Select(task => new TaskButton(
                    task.Line.Subject,
                    ChildOf(viewer, task.Line.OwnerId),
                    0,
                    SubmissionCodes.SubmitFor(task.Task.Id, task.Line.OwnerId)
                )),
        ];

    private static TaskButton Button(Viewer viewer, (HomeworkLine Line, HomeworkTask Task) task, char act) =>
        new(
            task.Line.Subject,
            ChildOf(viewer, task.Line.OwnerId),
            task.Task.Materials,
            HomeworkCodes.Of(task.Task.Id, act)
        );

    private static string? ChildOf(Viewer viewer, Guid owner) =>
        viewer.Students.Count > 1
            ? viewer.Students.FirstOrDefault(student => student.StudentId == owner)?.GivenName
            : null;

    private static string Code(DiaryQuery query) => DayNavigator.Code(DiaryDialogNames.Homework, query);
}
