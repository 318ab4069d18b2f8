using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Testing.Databases;

namespace Diary.Domain.Timetable;

public sealed partial class TimetableBookTests
{
    private LessonOrder.Move To(int number, DateOnly? date = null) =>
        new(new LessonPlace(date ?? _algebra.Date, number));

    private Group Subgroup(string title, Person student)
    {
        var group = _scene.School.AddGroup(title, GroupKind.Subgroup, _scene.Class.Class);
        _scene.School.AddMembership(student, group);
        return group;
    }

    private async Task<IReadOnlyList<(int, string)>> DayAsync(TestDatabase database)
    {
        var mother = await JournalScene.ViewerAsync(database, "mother");
        await using var db = database.CreateDbContext();
        var lines = await new LessonReader(db).ForStudentsAsync(
            mother,
            [_scene.Masha.Id],
            _algebra.Date,
            _algebra.Date,
            Cancel
        );
        return [.. lines.Select(line => (line.Number, line.SubjectKey))];
    }

    private Task<Outcome<LessonDeed, LessonRefusal>> ChangeAsync(
        TestDatabase database,
        LessonOccurrence lesson,
        LessonOrder order,
        string userKey = "administrator",
        string? reason = null
    ) => DoAsync(database, userKey, (db, viewer) => Book(db).ChangeAsync(viewer, [lesson.Id], order, reason, Cancel));

    private Task<Outcome<LessonDeed, LessonRefusal>> AddAsync(TestDatabase database, NewLesson entry) =>
        DoAsync(
            database,
            "administrator",
            (db, viewer) => Book(db).AddAsync(viewer, _scene.School.School.Id, entry, null, Cancel)
        );

    private Task<Outcome<LessonDeed, LessonRefusal>> RestoreAsync(
        TestDatabase database,
        Guid deedId,
        string userKey = "administrator"
    ) =>
        DoAsync(
            database,
            userKey,
            (db, viewer) => TimetableBooks.Restoring(db, _scene.Clock).RestoreAsync(viewer, deedId, Cancel)
        );

    private static async Task<Outcome<LessonDeed, LessonRefusal>> DoAsync(
        TestDatabase database,
        string userKey,
        Func<DiaryDbContext, Viewer, Task<Outcome<LessonDeed, LessonRefusal>>> deed
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var outcome = await deed(db, viewer);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }

    private TimetableBook Book(DiaryDbContext db) => TimetableBooks.Book(db, _scene.Clock);
}
