using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Progress;

/// <summary>«График успеваемости»: a picture of one subject by weeks, or of all side by side.</summary>
public sealed class ProgressDialog(MarkReader reader, TermReader terms) : Dialog
{
    public const string Name = DiaryDialogNames.Progress;
    private const int MostPictures = 3;
    private const int DaysOfTwoYears = 800;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Marks, StudentScopes.Marks, 366);

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var today = DateSpan.Day(turn.Today);
        if (await Question.ReadAsync(context, arguments, today, cancellationToken) is not { } asked)
        {
            return;
        }

        var viewer = turn.Viewer!;
        var students = Question.StudentsOf(viewer, asked.Query);
        var owners = DiaryOwner.Of(viewer, students, asked.Query).Take(MostPictures).ToList();
        var since = turn.Today.AddDays(-DaysOfTwoYears);
        var years = await terms.YearsAsync(owners[0].SchoolId, since, turn.Today, cancellationToken);
        var query = Resolve(asked, owners[0].Grade, years, turn.Today);
        var marks = await MarksAsync(viewer, students, query, years, cancellationToken);
        foreach (var owner in owners)
        {
            var own = students.Count == 0 ? marks : [.. marks.Where(mark => mark.StudentId == owner.Id)];
            var narrowed = owner.Id is { } id ? query with { Whose = new Whose.Student(id) } : query;
            Say(turn, owner, new ProgressOfOne(turn, owner, narrowed, years, own));
        }
    }

    /// <summary>A subject, or weeks, over the whole year; subjects side by side over a part of it.</summary>
    private static DiaryQuery Resolve(AskedDiary asked, int grade, IReadOnlyList<YearTerms> years, DateOnly today)
    {
        var year = years is [var current, ..] ? current : null;
        var periods = new PeriodNavigator(Name, year, grade, today);
        var isLong = asked.Query.Subject is not null || ProgressLook.Of(asked.Query).ByWeeks;
        return asked is { DaysWereNamed: false, Term: null } && isLong && year is not null
            ? asked.Query.On(year.Year.Start, year.Year.End)
            : periods.Resolve(asked);
    }

    private Task<IReadOnlyList<MarkLine>> MarksAsync(
        Viewer viewer,
        IReadOnlyList<VisibleStudent> students,
        DiaryQuery query,
        IReadOnlyList<YearTerms> years,
        CancellationToken cancellationToken
    )
    {
        var marks = new MarkQuery(ProgressOfOne.Earliest(query, years), query.Last, query.Subject);
        return query.Whose is Whose.OfClass(var name)
            ? reader.ForClassAsync(viewer, name, marks, cancellationToken)
            : reader.ForStudentsAsync(
                viewer,
                [.. students.Select(student => student.StudentId)],
                marks,
                cancellationToken
            );
    }

    private static void Say(TurnContext turn, DiaryOwner owner, ProgressOfOne progress)
    {
        if (owner.Grade == Grades.First || !progress.HasMarks)
        {
            turn.Say(progress.Nothing());
            return;
        }

        var look = ProgressLook.Of(progress.Query);
        var culture = CultureInfo.GetCultureInfo(turn.Voice.Language.Code);
        var picture = progress.Draw(new ProgressPicture(culture, look.IsDark));
        turn.Say(
            progress.Words(),
            new Attachment(
                "image/png",
                "data:image/png;base64," + Convert.ToBase64String(picture),
                progress.Title + ".png"
            )
        );
    }
}
