using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

/// <summary>«Какие завтра уроки?», and every question that their table answers.</summary>
public sealed class TimetableDialog(LessonLookup lessons, LessonAnswers answers, EmptyDays emptyDays) : Dialog
{
    public const string Name = DiaryDialogNames.Lessons;

    private const int MostOpenTables = 2;
    private const int DaysInWeek = 7;
    private static readonly TimeOnly DayIsOver = new(14, 0);

    public override string Id => Name;

    public override Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken) =>
        context.Turn.Button is null && LessonQuestion.DialogFor(context.Turn.Text) is { } other
            ? context.BeginAsync(other, arguments, cancellationToken)
            : AskedAsync(context, arguments, cancellationToken);

    private async Task AskedAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var isOver = TimeOnly.FromDateTime(turn.LocalNow.DateTime) >= DayIsOver;
        var meant = DateSpan.Day(isOver && !IsAboutNow(turn) ? turn.Today.AddDays(1) : turn.Today);
        if (await LessonLookup.Question.ReadAsync(context, arguments, meant, cancellationToken) is not { } asked)
        {
            return;
        }

        var question = LessonQuestion.Decode(asked.Query.Detail);
        var isTable = question.Kind is LessonQuestionKind.Day or LessonQuestionKind.WithTeachers;
        turn.Show(
            isTable || !asked.Query.IsOneDay || turn.IsInFull
                ? await TableAsync(turn, asked, cancellationToken)
                : await answers.AnswerAsync(turn, asked, question, cancellationToken)
        );
    }

    private static bool IsAboutNow(TurnContext turn) =>
        turn.Button is null && LessonQuestion.InWords(turn).Kind is LessonQuestionKind.Now;

    private async Task<TimetableView> TableAsync(
        TurnContext turn,
        AskedDiary asked,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var owners = await OwnersAsync(turn, asked.Query, cancellationToken);
        var next = owners.Select(owner => owner.NoLessons?.Next).FirstOrDefault();
        var canSkip = !asked.DaysWereNamed && owners.All(owner => owner.NoLessons is not null) && next is not null;
        var query = canSkip ? asked.Query.On(next!.First, next.Last) : asked.Query;
        if (canSkip)
        {
            owners = await OwnersAsync(turn, query, cancellationToken);
        }

        var isOwn = LessonLookup.IsOwn(viewer, query);
        var showsTeachers = query.Detail is not null && !isOwn;
        return new TimetableView(
            query.First,
            query.Last,
            canSkip ? asked.Query.First : null,
            isOwn,
            !turn.IsInFull && query.Subject is null && (!query.IsOneDay || owners.Count > MostOpenTables),
            showsTeachers,
            owners,
            DayNavigator.Around(Name, query, viewer.Students),
            isOwn || showsTeachers ? null : With(query, new LessonQuestion(LessonQuestionKind.WithTeachers)),
            isOwn ? null : DayNavigator.Code(DiaryDialogNames.Homework, query with { Subject = null, Detail = null }),
            query.IsOneDay ? Week(query) : null,
            query is { IsOneDay: true, Whose: Whose.OfClass } && viewer.KeepsTimetable()
                ? DayNavigator.Code(DiaryDialogNames.ChangeLesson, query with { Subject = null, Detail = null })
                : null,
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private async Task<IReadOnlyList<TimetableOwner>> OwnersAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var students = LessonLookup.Question.StudentsOf(viewer, query);
        var all = await lessons.OfDaysAsync(viewer, query, cancellationToken);
        IReadOnlyList<LessonLine> lines = query.Subject is null
            ? all
            : [.. all.Where(line => line.SubjectKey == query.Subject)];
        var owners = new List<TimetableOwner>();
        foreach (var owner in DiaryOwner.Of(viewer, students, query))
        {
            var own = lines.Where(line => owner.Id is null || line.OwnerId == owner.Id).ToList();
            owners.Add(
                own.Count > 0
                    ? new TimetableOwner(owner.Name, LessonEntries.Days(own, owner.Clock, students.Count == 0), null)
                    : new TimetableOwner(
                        owner.Name,
                        [],
                        await emptyDays.ExplainAsync(Name, owner, query, cancellationToken)
                    )
            );
        }

        return owners;
    }

    private static string With(DiaryQuery query, LessonQuestion question) =>
        DayNavigator.Code(Name, query with { Detail = question.Encode() });

    private static string Week(DiaryQuery query)
    {
        var monday = query.First.AddDays(-(((int)query.First.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
        return DayNavigator.Code(Name, query.On(monday, monday.AddDays(DaysInWeek - 1)) with { Detail = null });
    }
}
