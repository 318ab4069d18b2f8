using Diary.Dialogs.Engine;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.People;

namespace Diary.Dialogs.TermGrades;

/// <summary>«Четвертные», «итоговые за год»: what is fixed, and what comes out so far.</summary>
public sealed class TermGradesDialog(TermGradeSheets sheets) : Dialog
{
    public const string Name = DiaryDialogNames.TermGrades;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Marks, StudentScopes.Marks, 366)
    {
        Detail = turn => AskedPeriod.In(turn)?.Encode(),
        OnOtherDays = _ => null,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (await Question.ReadAsync(context, arguments, DateSpan.Day(turn.Today), cancellationToken) is { } asked)
        {
            turn.Show(await AnswerAsync(turn, asked.Query, cancellationToken));
        }
    }

    private async Task<ITemplateView> AnswerAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var period = query.Detail is { } detail ? AskedPeriod.Decode(detail) : null;
        var students = Question.StudentsOf(turn.Viewer!, query);
        var opened = await sheets.OpenAsync(turn.Viewer!, students, query, period, turn.Today, cancellationToken);
        var isOneSubject = opened.SelectMany(sheet => sheet.Marks).DistinctBy(mark => mark.SubjectId).Count() == 1;
        return students.Count == 0 && query.Subject is null && !isOneSubject
            ? Overview(turn, query, opened[0])
            : Grades(turn, query, period, opened);
    }

    private static TermGradesView Grades(
        TurnContext turn,
        DiaryQuery query,
        AskedPeriod? period,
        IReadOnlyList<TermGradeSheet> opened
    ) =>
        new(
            [.. opened.Select(sheet => Owner(sheet))],
            Buttons(turn, query, period),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );

    private static TermGradesOwner Owner(TermGradeSheet sheet)
    {
        var ofClass = sheet.Owner.Id is null;
        return new TermGradesOwner(
            sheet.Owner.Name,
            sheet.Owner.Grade == Diary.Domain.School.Grades.First,
            sheet.Year?.Title,
            ofClass ? sheet.Marks.Select(mark => mark.Subject).FirstOrDefault() : null,
            [.. sheet.Terms.Select(term => new TermColumn(term.Key, term.Start, term.End))],
            ofClass ? sheet.ByStudent() : sheet.BySubject()
        );
    }

    private static TermGradesButtons Buttons(TurnContext turn, DiaryQuery query, AskedPeriod? period)
    {
        var isLast = period?.YearsBack > 0;
        var around = DayNavigator.Around(Name, query, turn.Viewer!.Students);
        var isWhole = period is null or { Key: AskedPeriod.Year };
        return new TermGradesButtons(
            query.Whose is Whose.OfClass
                ? null
                : DayNavigator.Code(
                    Name,
                    query with
                    {
                        Detail = new AskedPeriod(AskedPeriod.Year, isLast ? 0 : 1).Encode(),
                    }
                ),
            !isLast,
            isWhole
                ? null
                : DayNavigator.Code(
                    Name,
                    query with
                    {
                        Detail = new AskedPeriod(AskedPeriod.Year, period!.YearsBack).Encode(),
                    }
                ),
            query.Whose is Whose.OfClass
                ? DayNavigator.Code(DiaryDialogNames.FixGrades, query with { Detail = isWhole ? null : period!.Key })
                : null,
            DayNavigator.Code(DiaryDialogNames.Averages, query with { Detail = AskedPeriod.Running.Encode() }),
            around.Children,
            [],
            around.Everybody
        );
    }

    private static ClassGradesView Overview(TurnContext turn, DiaryQuery query, TermGradeSheet sheet) =>
        new(
            sheet.Owner.Name.ClassTitle ?? "",
            sheet.Period,
            sheet.Overview(),
            [
                .. sheet
                    .Marks.Select(mark => (mark.SubjectKey, mark.Subject))
                    .Distinct()
                    .OrderBy(subject => subject.Subject, StringComparer.CurrentCulture)
                    .Select(subject => new ChildButton(
                        DayNavigator.Code(Name, query with { Subject = subject.SubjectKey }),
                        subject.Subject
                    )),
            ],
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
}
