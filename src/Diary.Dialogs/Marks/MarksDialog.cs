using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Marks;

/// <summary>«Какие оценки за неделю?»</summary>
public sealed class MarksDialog(MarkReader reader, TermReader terms) : Dialog
{
    public const string Name = DiaryDialogNames.Marks;

    private const int DaysInWeek = 7;
    private const int MostShown = 60;
    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Marks, StudentScopes.Marks, 366);

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var today = context.Turn.Today;
        var week = new DateSpan(today.AddDays(1 - DaysInWeek), today);
        if (await Question.ReadAsync(context, arguments, week, cancellationToken) is { } asked)
        {
            var query = await WithTermAsync(context.Turn, asked, cancellationToken);
            context.Turn.Show(await AnswerAsync(context.Turn, query, cancellationToken));
        }
    }

    /// <summary>«За вторую четверть»: the days of that term of the present school year.</summary>
    private async Task<DiaryQuery> WithTermAsync(
        TurnContext turn,
        AskedDiary asked,
        CancellationToken cancellationToken
    )
    {
        var owner = DiaryOwner.Of(turn.Viewer!, Question.StudentsOf(turn.Viewer!, asked.Query), asked.Query)[0];
        return
            asked.Term is { } key
            && await terms.FindAsync(owner.SchoolId, key, owner.Grade, turn.Today, cancellationToken) is { } term
            ? asked.Query.On(term.Start, term.End)
            : asked.Query;
    }

    private async Task<MarksView> AnswerAsync(TurnContext turn, DiaryQuery query, CancellationToken cancellationToken)
    {
        var viewer = turn.Viewer!;
        var students = Question.StudentsOf(viewer, query);
        var lines = await LinesAsync(viewer, students, query, cancellationToken);
        var ofClass = students.Count == 0;
        var owners = DiaryOwner
            .Of(viewer, students, query)
            .Select(owner =>
            {
                var own = lines.Where(line => ofClass || line.StudentId == owner.Id).ToList();
                return new MarksOwner(
                    owner.Name,
                    owner.Grade == Grades.First,
                    [.. own.Take(MostShown).Select(line => Entry(line, ofClass))],
                    Math.Max(0, own.Count - MostShown)
                );
            })
            .ToList();
        return new MarksView(
            query.First,
            query.Last,
            query.Subject is null ? null : lines.Select(line => line.Subject).FirstOrDefault(),
            owners,
            DayNavigator.Until(turn.Today, Name, query, viewer.Students),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private Task<IReadOnlyList<MarkLine>> LinesAsync(
        Viewer viewer,
        IReadOnlyList<VisibleStudent> students,
        DiaryQuery query,
        CancellationToken cancellationToken
    ) =>
        query.Whose is Whose.OfClass(var name)
            ? reader.ForClassAsync(viewer, name, query.First, query.Last, query.Subject, cancellationToken)
            : reader.ForStudentsAsync(
                viewer,
                [.. students.Select(student => student.StudentId)],
                query.First,
                query.Last,
                query.Subject,
                cancellationToken
            );

    private static MarkEntry Entry(MarkLine line, bool ofClass) =>
        new(
            line.Date,
            line.Subject,
            ofClass ? line.Student.WithInitials : null,
            line.Value,
            line.WorkType,
            line.Title,
            line.Weight,
            line.Comment,
            line.Before
        );
}
