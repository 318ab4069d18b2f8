using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Averages;

/// <summary>«Сколько нужно пятёрок до 5?» Honest where it can no longer be done.</summary>
public sealed class GoalDialog(GradeBook book, LessonReader lessons) : Dialog
{
    public const string Name = DiaryDialogNames.Goal;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Marks, StudentScopes.Marks, 366)
    {
        Detail = turn => GoalWords.Read(turn).Encode(),
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        MarksTopic.Focus(turn);
        if (await Question.ReadAsync(context, arguments, DateSpan.Day(turn.Today), cancellationToken) is not { } asked)
        {
            return;
        }

        if (Question.StudentsOf(turn.Viewer!, asked.Query).Count == 0)
        {
            var average = asked.Query with { Detail = AskedPeriod.Running.Encode() };
            await context.BeginAsync(DiaryDialogNames.Averages, average.Encode(), cancellationToken);
            return;
        }

        turn.Show(await AnswerAsync(turn, asked.Query, cancellationToken));
    }

    private async Task<GoalView> AnswerAsync(TurnContext turn, DiaryQuery query, CancellationToken cancellationToken)
    {
        var viewer = turn.Viewer!;
        var detail = GoalDetail.Decode(query.Detail);
        var pages = await book.OpenAsync(viewer, Question, query, AskedPeriod.Running, turn.Today, cancellationToken);
        var running = pages.Where(page => page.Period is { IsOver: false }).ToList();
        IReadOnlyList<LessonDay> left =
            running.Count == 0
                ? []
                : await lessons.DaysAsync(
                    viewer,
                    [.. running.Select(page => page.Owner.Id!.Value)],
                    turn.Today.AddDays(1),
                    running.Max(page => page.Last),
                    cancellationToken
                );
        var owners = pages
            .Select(page => new GoalOwner(
                page.Owner.Name,
                page.Owner.Grade == Grades.First,
                page.Period,
                running.Contains(page) ? GoalLines.Of(page, detail, left) : [],
                AverageLines.Owed(page, turn.Today)
            ))
            .ToList();
        return new GoalView(
            query.Subject is not null,
            owners,
            Buttons(turn, query, detail, owners.SelectMany(owner => owner.Lines)),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private static GoalButtons Buttons(
        TurnContext turn,
        DiaryQuery query,
        GoalDetail detail,
        IEnumerable<GoalLine> lines
    ) =>
        new(
            DayNavigator.Code(DiaryDialogNames.Averages, query with { Detail = AskedPeriod.Running.Encode() }),
            query.Subject is null ? null : DayNavigator.Code(Name, query with { Subject = null }),
            [
                .. Enumerable
                    .Range(GoalDetail.Least, GoalDetail.Most - GoalDetail.Least + 1)
                    .Where(grade => grade != detail.Grade && lines.Any(line => !(line.Now.Grade >= grade)))
                    .Select(grade => new GoalGradeButton(
                        DayNavigator.Code(Name, query with { Detail = new GoalDetail(grade).Encode() }),
                        grade
                    )),
            ],
            DayNavigator.Around(Name, query, turn.Viewer!.Students).Children
        );
}
