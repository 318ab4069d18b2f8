using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Attendance;
using Diary.Domain.Journal;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Journal;

/// <summary>«Журнал 7Б по алгебре», «мой класс».</summary>
public sealed class JournalDialog(
    JournalLessonReader lessons,
    ClassJournalReader journal,
    AttendanceReader attendance,
    TermReader terms
) : Dialog
{
    public const string Name = DiaryDialogNames.Journal;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Marks, StudentScopes.Marks, 366)
    {
        AnswersOwn = _ => true,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Viewer is { Posts.Count: 0, Students.Count: > 0 })
        {
            // The journal of a family is its marks.
            await context.BeginAsync(DiaryDialogNames.Marks, null, cancellationToken);
            return;
        }

        var today = DateSpan.Day(turn.Today);
        if (await Question.ReadForWorkAsync(context, arguments, today, cancellationToken) is { } asked)
        {
            await AnswerAsync(context, asked, cancellationToken);
        }
    }

    private async Task AnswerAsync(DialogContext context, AskedDiary asked, CancellationToken cancellationToken)
    {
        var (turn, viewer) = (context.Turn, context.Turn.Viewer!);
        var words = turn.Button is null ? turn.Text : "";
        if (JournalWords.AskUnfilled(words) || JournalWords.AskOwn(words))
        {
            await context.BeginAsync(UnfilledDialog.Name, UnfilledDialog.QueryFor(asked, words), cancellationToken);
            return;
        }

        var whose =
            asked.Query.Whose is Whose.Own && viewer.OwnClass() is { } own ? new Whose.OfClass(own) : asked.Query.Whose;
        switch (whose)
        {
            case Whose.OfClass(var name):
                var query = asked with { Query = asked.Query with { Whose = whose } };
                turn.Show(await AnswerAsync(turn, query, name, JournalWords.AskWithoutMarks(words), cancellationToken));
                break;
            case var _ when viewer.TeachingGroups.Count > 0:
                await context.BeginAsync(UnfilledDialog.Name, UnfilledDialog.Today(turn.Today), cancellationToken);
                break;
            default:
                var later = asked.Query with { Detail = PeriodNavigator.DetailOf(asked) };
                await WhichClassDialog.AskAsync(context, Name, DiaryTopic.Marks, later, cancellationToken);
                break;
        }
    }

    private async Task<ITemplateView> AnswerAsync(
        TurnContext turn,
        AskedDiary asked,
        ClassName name,
        bool asksWithout,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var since = turn.Today.AddDays(-YearTerms.SummerDays);
        var years = await terms.YearsAsync(viewer.Posts[0].SchoolId, since, turn.Today, cancellationToken);
        var periods = new PeriodNavigator(Name, years is [var year, ..] ? year : null, name.Grade, turn.Today);
        var page = int.TryParse(asked.Query.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : (int?)null;
        var query = periods.Resolve(asked) with { Detail = null };
        var held = await lessons.LessonsAsync(viewer, name, query.Subject, query.First, query.Last, cancellationToken);
        var subject = query.Subject ?? OnlySubject(held);
        var lines = await attendance.ForClassAsync(viewer, name, query.First, query.Last, subject, cancellationToken);
        var journalOf = new JournalOfClass(turn, name, periods, asksWithout, held, lines);
        if (subject is null)
        {
            var sums = await journal.SumsAsync(viewer, name, query.First, query.Last, cancellationToken);
            return journalOf.All(query, sums);
        }

        var students = await journal.MarksAsync(viewer, name, subject, query.First, query.Last, cancellationToken);
        return journalOf.Of(query with { Subject = subject }, students, page);
    }

    private static string? OnlySubject(IReadOnlyList<KeptLesson> held) =>
        held.Select(lesson => lesson.SubjectKey).Distinct().ToList() is [var only] ? only : null;
}
