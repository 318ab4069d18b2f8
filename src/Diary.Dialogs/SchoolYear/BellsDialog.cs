using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.SchoolYear;

/// <summary>«Расписание звонков», «когда большая перемена?»</summary>
public sealed class BellsDialog(BellReader reader, SchoolCalendar calendar) : Dialog
{
    public const string Name = DiaryDialogNames.Bells;

    private const string Break = "b";
    private static readonly PhraseLexicon Words = PhraseLexicon.Of("school-year.txt");

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Timetable, StudentScopes.Timetable, 1)
    {
        Detail = turn => Words.Says("break", turn.Text) ? Break : null,
        AnswersOwn = viewer => viewer.Posts.Count > 0,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var today = DateSpan.Day(turn.Today);
        if (await Question.ReadAsync(context, arguments, today, cancellationToken) is { } asked)
        {
            var lesson = turn.Button is null ? turn.Meaning.Entities.Lesson : null;
            turn.Show(await AnswerAsync(turn, asked.Query, lesson, cancellationToken));
        }
    }

    private async Task<BellsView> AnswerAsync(
        TurnContext turn,
        DiaryQuery query,
        int? lesson,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var owners = DiaryOwner.Of(viewer, Question.StudentsOf(viewer, query), query);
        var school = owners[0].SchoolId;
        var day = (await calendar.BetweenAsync(school, query.First, query.First, cancellationToken)).DayOf(
            owners[0].Grade,
            query.First
        );
        var plan = await reader.ReadAsync(school, cancellationToken);
        var shifts = await ShiftsAsync(viewer, owners, query, cancellationToken);
        var found = owners
            .Where(owner => owner.SchoolId == school)
            .Select(owner => (owner.Name.Name, Bells: plan.On(ShiftOf(owner, shifts), day)))
            .Where(pair => pair.Bells is not null)
            .GroupBy(pair => pair.Bells!.ScheduleId)
            .ToList();
        var moment = query.First == turn.Today ? TimeOnly.FromDateTime(turn.LocalNow.DateTime) : (TimeOnly?)null;
        return new BellsView(
            query.First,
            day.Kind,
            lesson,
            query.Detail == Break,
            [
                .. found.Select(shift =>
                    Table(
                        found.Count > 1 ? [.. shift.Select(pair => pair.Name).OfType<string>()] : [],
                        shift.First().Bells!,
                        lesson,
                        day.HasLessons ? moment : null
                    )
                ),
            ],
            DayNavigator.Around(Name, query, []),
            DayNavigator.Code(DiaryDialogNames.Lessons, query with { Subject = null, Detail = null })
        );
    }

    /// <summary>Of the children's classes, or of the class that was named.</summary>
    private async Task<IReadOnlyDictionary<Guid, Guid>> ShiftsAsync(
        Viewer viewer,
        IReadOnlyList<DiaryOwner> owners,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var classes = owners.Select(owner => owner.ClassId).OfType<Guid>().ToList();
        return classes.Count == 0 && query.Whose is Whose.OfClass(var name)
            ? await reader.ShiftOfClassAsync(viewer.SchoolsOfWork(), name, query.First, cancellationToken)
            : await reader.ShiftsOfAsync(owners[0].SchoolId, classes, cancellationToken);
    }

    private static Guid? ShiftOf(DiaryOwner owner, IReadOnlyDictionary<Guid, Guid> shifts) =>
        owner.ClassId is { } id && shifts.TryGetValue(id, out var shift) ? shift
        : owner.ClassId is null && shifts.Count == 1 ? shifts.Values.First()
        : null;

    private static BellTable Table(IReadOnlyList<string> names, Bells bells, int? lesson, TimeOnly? now)
    {
        var lines = bells
            .Lessons.Select((time, i) => new BellLine(time.Number, time.Start, time.End, BreakAfter(bells.Lessons, i)))
            .ToList();
        return new BellTable(
            names,
            bells.ShiftTitle,
            bells.Title,
            lines,
            lines.Find(line => line.Number == lesson),
            lines.MaxBy(line => line.Break),
            now is { } moment ? At(lines, moment) : null
        );
    }

    private static int? BreakAfter(IReadOnlyList<BellTime> lessons, int index) =>
        index + 1 < lessons.Count ? Minutes(lessons[index].End, lessons[index + 1].Start) : null;

    private static BellNow? At(List<BellLine> lines, TimeOnly now)
    {
        var next = lines.Find(line => now < line.End);
        return next is null || now < lines[0].Start ? null
            : now >= next.Start ? new BellNow(false, next.Number, Minutes(now, next.End))
            : new BellNow(true, next.Number, Minutes(now, next.Start));
    }

    private static int Minutes(TimeOnly from, TimeOnly to) => (int)Math.Ceiling((to - from).TotalMinutes);
}
