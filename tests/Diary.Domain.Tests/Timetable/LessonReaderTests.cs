using Diary.Domain.Database;
using Diary.Testing.Databases;
using Xunit;

namespace Diary.Domain.Timetable;

public sealed class LessonReaderTests
{
    private readonly JournalScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_mother_sees_tomorrows_lessons_in_order_with_teacher_and_room(DatabaseKind kind)
    {
        _scene.School.AddLesson(_scene.Class.Group, _scene.History, _scene.Historian, JournalScene.Tomorrow, 2);
        _scene.School.AddLesson(
            _scene.Class.Group,
            _scene.Algebra,
            _scene.Mathematician,
            JournalScene.Tomorrow,
            1,
            _scene.Room
        );
        await using var database = await _scene.OpenAsync(kind);

        var lines = await ReadAsync(database, JournalScene.Tomorrow);

        Assert.Equal(
            [(1, "algebra", "Иванова А.", "101"), (2, "history", "Зуев Г.", null)],
            lines.Select(line => (line.Number, line.SubjectKey, line.Teacher.WithInitials, line.Room))
        );
    }

    [Theory, EveryDatabase]
    public async Task A_substitution_shows_who_should_have_come_and_why(DatabaseKind kind)
    {
        var lesson = Lesson(JournalScene.Tomorrow);
        _scene.School.Add(lesson.Substitute(_scene.Historian.Id, lesson.SubjectId, Author(), "болезнь"));
        await using var database = await _scene.OpenAsync(kind);

        var line = Assert.Single(await ReadAsync(database, JournalScene.Tomorrow));

        var change = Assert.Single(line.Changes);
        Assert.Equal("Зуев", line.Teacher.FamilyName);
        Assert.Equal((LessonChangeType.Teacher, "Иванова"), (change.Type, change.OldTeacher?.FamilyName));
        Assert.Equal("болезнь", change.Reason);
    }

    [Theory, EveryDatabase]
    public async Task A_moved_lesson_is_seen_at_both_ends(DatabaseKind kind)
    {
        var lesson = Lesson(JournalScene.Tomorrow);
        var later = JournalScene.Tomorrow.AddDays(1);
        _scene.School.Add(
            lesson.MoveTo(
                new LessonTime(later, 3, lesson.StartsAt.AddHours(26), lesson.EndsAt.AddHours(26)),
                Author(),
                null
            )
        );
        await using var database = await _scene.OpenAsync(kind);

        var left = Assert.Single(await ReadAsync(database, JournalScene.Tomorrow));
        var there = Assert.Single(await ReadAsync(database, later));

        Assert.Equal(new LessonPlace(later, 3), left.MovedTo);
        Assert.Null(there.MovedTo);
        Assert.Equal(new LessonPlace(JournalScene.Tomorrow, 1), Assert.Single(there.Changes).OldPlace);
    }

    [Theory, EveryDatabase]
    public async Task A_moved_lesson_keeps_its_old_time_at_the_place_it_left(DatabaseKind kind)
    {
        var lesson = Lesson(JournalScene.Tomorrow);
        var (startsAt, endsAt) = (lesson.StartsAt, lesson.EndsAt);
        _scene.School.Add(
            lesson.MoveTo(new LessonTime(lesson.Date, 4, startsAt.AddHours(3), endsAt.AddHours(3)), Author(), null)
        );
        await using var database = await _scene.OpenAsync(kind);

        var lines = await ReadAsync(database, JournalScene.Tomorrow);

        Assert.Equal([(1, startsAt), (4, startsAt.AddHours(3))], lines.Select(line => (line.Number, line.StartsAt)));
    }

    [Theory, EveryDatabase]
    public async Task What_was_taken_back_is_no_longer_shown(DatabaseKind kind)
    {
        var lesson = Lesson(JournalScene.Tomorrow);
        var change = _scene.School.Add(lesson.ChangeRoom(_scene.Room.Id, Author(), null));
        change.TakeBack(Author());
        await using var database = await _scene.OpenAsync(kind);

        Assert.Empty(Assert.Single(await ReadAsync(database, JournalScene.Tomorrow)).Changes);
    }

    [Theory, EveryDatabase]
    public async Task A_teacher_sees_the_lesson_given_away_and_the_substitute_sees_it_as_theirs(DatabaseKind kind)
    {
        var lesson = Lesson(JournalScene.Tomorrow);
        _scene.School.Add(lesson.Substitute(_scene.Historian.Id, lesson.SubjectId, Author(), null));
        await using var database = await _scene.OpenAsync(kind);

        Assert.True(Assert.Single(await OwnAsync(database, "mathematician")).IsGivenAway);
        Assert.False(Assert.Single(await OwnAsync(database, "historian")).IsGivenAway);
    }

    [Theory, EveryDatabase]
    public async Task One_subject_is_asked_for_in_the_database(DatabaseKind kind)
    {
        Lesson(JournalScene.Tomorrow);
        _scene.School.AddLesson(_scene.Class.Group, _scene.History, _scene.Historian, JournalScene.Tomorrow, 2);
        await using var database = await _scene.OpenAsync(kind);
        var mother = await JournalScene.ViewerAsync(database, "mother");
        await using var db = database.CreateDbContext();

        var lines = await new LessonReader(db)
            .Of("history")
            .ForStudentsAsync(mother, [_scene.Masha.Id], JournalScene.Tomorrow, JournalScene.Tomorrow, Cancel);

        Assert.Equal(["history"], lines.Select(line => line.SubjectKey));
    }

    [Theory, EveryDatabase]
    public async Task Somebody_elses_child_has_no_lessons_for_a_mother(DatabaseKind kind)
    {
        Lesson(JournalScene.Tomorrow);
        await using var database = await _scene.OpenAsync(kind);
        var mother = await JournalScene.ViewerAsync(database, "mother");
        await using var db = database.CreateDbContext();

        Assert.Empty(
            await new LessonReader(db).ForStudentsAsync(
                mother,
                [_scene.Petya.Id],
                JournalScene.Tomorrow,
                JournalScene.Tomorrow,
                Cancel
            )
        );
    }

    private LessonOccurrence Lesson(DateOnly date) =>
        _scene.School.AddLesson(_scene.Class.Group, _scene.Algebra, _scene.Mathematician, date);

    private LessonAuthor Author() => new(_scene.School.NewId(), null, JournalScene.Now);

    private async Task<IReadOnlyList<LessonLine>> ReadAsync(TestDatabase database, DateOnly day)
    {
        var mother = await JournalScene.ViewerAsync(database, "mother");
        await using var db = database.CreateDbContext();
        return await new LessonReader(db).ForStudentsAsync(mother, [_scene.Masha.Id], day, day, Cancel);
    }

    private static async Task<IReadOnlyList<LessonLine>> OwnAsync(TestDatabase database, string userKey)
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        return await new LessonReader(db).OwnAsync(viewer, JournalScene.Tomorrow, JournalScene.Tomorrow, Cancel);
    }
}
