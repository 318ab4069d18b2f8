using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Averages;

/// <summary>«Какой средний балл?» And on a button, how it came about.</summary>
public sealed class AveragesDialog(GradeBook book) : Dialog
{
    public const string Name = DiaryDialogNames.Averages;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Marks, StudentScopes.Marks, 366)
    {
        Detail = AverageDetail.In,
        OnOtherDays = _ => null,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (await Question.ReadAsync(context, arguments, DateSpan.Day(turn.Today), cancellationToken) is not { } asked)
        {
            return;
        }

        var detail = AverageDetail.Decode(asked.Query.Detail);
        var pages = await book.OpenAsync(
            turn.Viewer!,
            Question,
            asked.Query,
            detail.Period,
            turn.Today,
            cancellationToken
        );
        turn.Show(
            detail.WithProof && turn.Form is not AnswerForm.File
                ? Proof(turn, asked.Query, detail, pages)
                : Averages(turn, asked.Query, detail, pages)
        );
    }

    private static AveragesView Averages(
        TurnContext turn,
        DiaryQuery query,
        AverageDetail detail,
        IReadOnlyList<GradePage> pages
    ) =>
        new(
            query.Subject is not null,
            [
                .. pages.Select(page => new AveragesOwner(
                    page.Owner.Name,
                    page.Owner.Grade == Grades.First,
                    page.First,
                    page.Last,
                    page.Period,
                    AverageLines.Of(page),
                    AverageLines.Owed(page, turn.Today)
                )),
            ],
            Buttons(turn, query, detail, pages),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );

    private static AveragesButtons Buttons(
        TurnContext turn,
        DiaryQuery query,
        AverageDetail detail,
        IReadOnlyList<GradePage> pages
    )
    {
        var hasMarks = pages.Any(page => page.Lines.Count > 0);
        var isRunning = pages.Any(page => page.Period is { IsOver: false });
        var ofClass = query.Whose is Whose.OfClass;
        var around = DayNavigator.Around(Name, query, turn.Viewer!.Students);
        var shown = pages.Count == 1 ? query.On(pages[0].First, pages[0].Last) : query;
        return new AveragesButtons(
            hasMarks && (!ofClass || query.Subject is not null)
                ? DayNavigator.Code(Name, query with { Detail = (detail with { WithProof = true }).Encode() })
                : null,
            isRunning && !ofClass ? DayNavigator.Code(DiaryDialogNames.Goal, query with { Detail = null }) : null,
            query.Subject is null ? null : DayNavigator.Code(Name, query with { Subject = null }),
            DayNavigator.Code(DiaryDialogNames.Marks, shown with { Detail = null }),
            DayNavigator.Code(DiaryDialogNames.TermGrades, query with { Detail = AskedPeriod.Running.Encode() }),
            around.Children,
            ofClass && query.Subject is null ? Subjects(query, pages) : [],
            around.Everybody
        );
    }

    private static List<ChildButton> Subjects(DiaryQuery query, IReadOnlyList<GradePage> pages) =>
        [
            .. pages
                .SelectMany(page => page.Lines)
                .Select(line => (line.SubjectKey, line.Subject))
                .Distinct()
                .OrderBy(subject => subject.Subject, StringComparer.CurrentCulture)
                .Select(subject => new ChildButton(
                    DayNavigator.Code(Name, query with { Subject = subject.SubjectKey }),
                    subject.Subject
                )),
        ];

    private static ProofView Proof(
        TurnContext turn,
        DiaryQuery query,
        AverageDetail detail,
        IReadOnlyList<GradePage> pages
    ) =>
        new(
            [
                .. pages.Select(page => new ProofOwner(
                    page.Owner.Name,
                    page.First,
                    page.Last,
                    page.Period,
                    [.. AverageLines.Of(page).Select(line => new ProofLine(line.Title, line.Grade))],
                    page.Policy
                )),
            ],
            DayNavigator.Code(Name, query with { Detail = (detail with { WithProof = false }).Encode() }),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
}
