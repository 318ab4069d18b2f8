using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.TimetableVersions;

/// <summary>
/// 7Б and 8А with a plan of the week: algebra and history every day, the other way round in the other class. The lessons
/// of two weeks are made of it; on the Monday of the second a new plan is to begin.
/// </summary>
internal sealed class VersionScene
{
    public static readonly DateOnly NewMonday = new(2026, 11, 30);
    private readonly List<(TimetableSlot Slot, TeachingAssignment Assignment)> _slots = [];

    public VersionScene()
    {
        Eighth = School.AddClass(8, "А");
        Masha = School.AddStudent(Eighth);
        var version = School.AddVersion(Testing.Builders.SchoolBuilder.YearStart);
        Algebra = School.AddAssignment(
            Journal.Mathematician,
            Journal.Class.Group,
            Journal.Algebra,
            new DateOnly(2026, 9, 2)
        );
        History = School.AddAssignment(
            Journal.Historian,
            Journal.Class.Group,
            Journal.History,
            new DateOnly(2026, 9, 2)
        );
        var other = School.AddAssignment(Journal.Historian, Eighth.Group, Journal.History);
        var another = School.AddAssignment(Journal.Mathematician, Eighth.Group, Journal.Algebra);
        foreach (var weekday in Enumerable.Range(1, 5).Select(day => (DayOfWeek)day))
        {
            Plan(version, Algebra, weekday, 1);
            Plan(version, History, weekday, 2);
            Plan(version, other, weekday, 1);
            Plan(version, another, weekday, 2);
        }

        for (var day = new DateOnly(2026, 11, 23); day <= Testing.Builders.SchoolBuilder.YearEnd; day = day.AddDays(1))
        {
            foreach (var (slot, assignment) in _slots.Where(planned => planned.Slot.Weekday == day.DayOfWeek))
            {
                Lessons[(day, slot.Number, slot.GroupId)] = School.AddLesson(slot, assignment, day);
            }
        }
    }

    public JournalScene Journal { get; } = new();

    public Testing.Builders.SchoolBuilder School => Journal.School;

    public Testing.Builders.ClassRows Eighth { get; }

    public Person Masha { get; }

    public TeachingAssignment Algebra { get; }

    public TeachingAssignment History { get; }

    public Dictionary<(DateOnly, int, Guid), LessonOccurrence> Lessons { get; } = [];

    public LessonOccurrence Lesson(DateOnly day, int number) => Lessons[(day, number, Journal.Class.Group.Id)];

    public LessonAuthor Author() => new(School.NewId(), null, JournalScene.Now);

    /// <summary>A copy from the Monday on, in which 7Б has its two lessons of that weekday the other way round, later.</summary>
    public async Task<Guid> DraftAsync(TestDatabase database, params WeekPlace[] places)
    {
        var copy = await DoAsync(
            database,
            "deputy",
            (db, viewer) => Book(db).CopyAsync(viewer, School.School.Id, NewMonday, CancellationToken.None)
        );
        var id = copy.Match(version => version.Id, refusal => throw new InvalidOperationException(refusal.ToString()));
        for (var i = 0; i + 1 < places.Length; i += 2)
        {
            var (one, other) = (places[i], places[i + 1]);
            var swapped = await DoAsync(
                database,
                "deputy",
                (db, viewer) =>
                    Book(db).SwapAsync(viewer, id, new ClassName(7, "Б"), one, other, CancellationToken.None)
            );
            _ = swapped.Match(_ => true, refusal => throw new InvalidOperationException(refusal.ToString()));
        }

        return id;
    }

    public Task<Outcome<Publication, VersionRefusal>> PublishAsync(
        TestDatabase database,
        Guid versionId,
        IEnumerable<Guid> keep,
        IEnumerable<Guid> replace,
        string userKey = "deputy"
    ) =>
        DoAsync(
            database,
            userKey,
            (db, viewer) =>
                Publishing(db)
                    .PublishAsync(viewer, versionId, keep.ToHashSet(), replace.ToHashSet(), CancellationToken.None)
        );

    public static async Task<Outcome<T, VersionRefusal>> DoAsync<T>(
        TestDatabase database,
        string userKey,
        Func<DiaryDbContext, Viewer, Task<Outcome<T, VersionRefusal>>> deed
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var outcome = await deed(db, viewer);
        await db.SaveChangesAsync(CancellationToken.None);
        return outcome;
    }

    public static async Task<List<LessonOccurrence>> OfSeventhAsync(TestDatabase database, Guid groupId, DateOnly day)
    {
        await using var db = database.CreateDbContext();
        return await db
            .LessonOccurrences.Where(lesson => lesson.GroupId == groupId && lesson.Date == day)
            .OrderBy(lesson => lesson.Number)
            .ThenBy(lesson => lesson.State)
            .ToListAsync(CancellationToken.None);
    }

    public VersionBook Book(DiaryDbContext db) => new(db, Planner(db), new AuditLog(db, Journal.Clock), Journal.Clock);

    public VersionPublishing Publishing(DiaryDbContext db) =>
        new(db, Planner(db), new AuditLog(db, Journal.Clock), Journal.Clock);

    public static VersionPlanner Planner(DiaryDbContext db) => new(db, new SchoolCalendar(db), new BellReader(db));

    private void Plan(TimetableVersion version, TeachingAssignment assignment, DayOfWeek weekday, int number) =>
        _slots.Add((School.AddSlot(version, assignment, weekday, number), assignment));
}
