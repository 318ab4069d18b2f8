using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

/// <summary>«Какие завтра замены?», «кого я заменяю?»</summary>
public sealed class ChangesDialog(LessonReader reader, LessonLookup lessons, SchoolCalendarDays days) : Dialog
{
    public const string Name = DiaryDialogNames.Changes;

    private const string OwnSubstitutions = "m";
    private const int DaysAhead = 7;
    private const int MostOpenLessons = 8;

    private static readonly PhraseLexicon Words = PhraseLexicon.Of("lesson-questions.txt");

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Timetable, StudentScopes.Timetable, 14)
    {
        Detail = turn => Words.Says("own-substitutions", turn.Text) ? OwnSubstitutions : null,
        AnswersOwn = viewer => viewer.TeachingGroups.Count > 0 || viewer.SeesWholeSchool(StudentScopes.Timetable),
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var meant = await MeantAsync(turn, cancellationToken);
        if (await Question.ReadAsync(context, arguments, meant, cancellationToken) is { } asked)
        {
            turn.Show(await AnswerAsync(turn, asked.Query, cancellationToken));
        }
    }

    /// <summary>A school's changes are asked for by the day, a family's for all that is coming.</summary>
    private async Task<DateSpan> MeantAsync(TurnContext turn, CancellationToken cancellationToken) =>
        turn.Viewer is { } viewer && viewer.SeesWholeSchool(StudentScopes.Timetable)
            ? DateSpan.Day(await days.NearestAsync(viewer, turn.LocalNow, cancellationToken))
            : new DateSpan(turn.Today, turn.Today.AddDays(DaysAhead - 1));

    private async Task<ChangesView> AnswerAsync(TurnContext turn, DiaryQuery query, CancellationToken cancellationToken)
    {
        var viewer = turn.Viewer!;
        var scope = ScopeOf(viewer, query);
        var lines = await LinesAsync(viewer, query, scope, cancellationToken);
        var changed = lines.Where(line => IsShown(line, scope, query.Subject)).ToList();
        var counts = Count(changed);
        return new ChangesView(
            query.First,
            query.Last,
            scope,
            Owners(viewer, query, scope, changed),
            counts,
            counts.Lessons > MostOpenLessons,
            DayNavigator.Around(Name, query, viewer.Students),
            DayNavigator.Code(DiaryDialogNames.Lessons, query with { Detail = null }),
            DayNavigator.Code(DiaryDialogNames.TimetableHistory, query with { Subject = null, Detail = null }),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private static ChangesScope ScopeOf(Viewer viewer, DiaryQuery query) =>
        query switch
        {
            { Whose: Whose.OfClass } => ChangesScope.SchoolClass,
            _ when Question.StudentsOf(viewer, query).Count > 0 => ChangesScope.Family,
            { Detail: OwnSubstitutions } => ChangesScope.OwnSubstitutions,
            _ => viewer.SeesWholeSchool(StudentScopes.Timetable) ? ChangesScope.School : ChangesScope.Own,
        };

    private Task<IReadOnlyList<LessonLine>> LinesAsync(
        Viewer viewer,
        DiaryQuery query,
        ChangesScope scope,
        CancellationToken cancellationToken
    ) =>
        scope switch
        {
            ChangesScope.School => reader.ChangedAsync(viewer, query.First, query.Last, cancellationToken),
            ChangesScope.Own or ChangesScope.OwnSubstitutions => reader.OwnAsync(
                viewer,
                query.First,
                query.Last,
                cancellationToken
            ),
            ChangesScope.Family or ChangesScope.SchoolClass => lessons.OfDaysAsync(viewer, query, cancellationToken),
        };

    private static bool IsShown(LessonLine line, ChangesScope scope, string? subject) =>
        line.Changes.Count > 0
        && (subject is null || line.SubjectKey == subject)
        && (scope is not ChangesScope.OwnSubstitutions || IsForSomebody(line));

    private static bool IsForSomebody(LessonLine line) =>
        line.IsOn && !line.IsGivenAway && line.Changes.Any(change => change.OldTeacher is not null);

    private static IReadOnlyList<ChangesOwner> Owners(
        Viewer viewer,
        DiaryQuery query,
        ChangesScope scope,
        List<LessonLine> lines
    )
    {
        var namesLearners = scope is not ChangesScope.Family;
        var students = Question.StudentsOf(viewer, query);
        return
        [
            .. from owner in DiaryOwner.Of(viewer, students, query)
            let own = lines.Where(line => owner.Id is null || line.OwnerId == owner.Id)
            select new ChangesOwner(owner.Name, LessonEntries.Days(Sorted(own), owner.Clock, namesLearners)),
        ];

        IEnumerable<LessonLine> Sorted(IEnumerable<LessonLine> own) =>
            scope is ChangesScope.School
                ? own.OrderBy(line => line.Date)
                    .ThenBy(line => line.ClassTitle?.Length)
                    .ThenBy(line => line.ClassTitle, StringComparer.Ordinal)
                    .ThenBy(line => line.Number)
                : own;
    }

    /// <summary>A moved lesson stands at both its ends, and counts once.</summary>
    private static ChangeCounts Count(List<LessonLine> lines)
    {
        var types = lines
            .SelectMany(line => line.Changes.Select(change => (line.LessonId, Type: change.Type)))
            .Distinct()
            .CountBy(pair => pair.Type)
            .ToDictionary();
        return new ChangeCounts(
            lines.DistinctBy(line => line.LessonId).Count(),
            Of(LessonChangeType.Cancel),
            Of(LessonChangeType.Teacher, LessonChangeType.Subject),
            Of(LessonChangeType.Move, LessonChangeType.Swap),
            Of(LessonChangeType.Room),
            Of(LessonChangeType.Merge, LessonChangeType.Add, LessonChangeType.SelfStudy, LessonChangeType.Distance)
        );

        int Of(params IEnumerable<LessonChangeType> kinds) => kinds.Sum(kind => types.GetValueOrDefault(kind));
    }
}
