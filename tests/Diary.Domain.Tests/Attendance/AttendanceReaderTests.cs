using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Xunit;

namespace Diary.Domain.Attendance;

public sealed class AttendanceReaderTests
{
    private static readonly ClassName SeventhB = new(7, "Б");
    private readonly JournalScene _scene = new();
    private readonly LessonOccurrence _algebra;
    private readonly LessonOccurrence _history;

    public AttendanceReaderTests()
    {
        _algebra = Lesson(_scene.Algebra, _scene.Mathematician, 1);
        _history = Lesson(_scene.History, _scene.Historian, 2);
        _scene.School.AddRoll(_algebra, (_scene.Masha, _scene.Absent, null), (_scene.Petya, _scene.Late, 10));
        var teacher = _scene.School.AddPerson("Нина", "Белова");
        _scene.School.AddRole(teacher, StaffPostKind.ClassTeacher, _scene.Class.Class);
        _scene.School.AddAccount("telegram", "class teacher", teacher);
        var stranger = _scene.School.AddPerson("Олег", "Чужой");
        _scene.School.AddRole(stranger, StaffPostKind.Teacher);
        _scene.School.AddAccount("telegram", "stranger", stranger);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_mother_sees_her_childs_absence_and_no_other(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);

        var line = Assert.Single(await OfStudentsAsync(database));

        Assert.Equal(
            (_scene.Masha.Id, "7Б", "algebra", 1),
            (line.StudentId, line.ClassTitle, line.SubjectKey, line.Number)
        );
        Assert.Equal(("Н", AttendanceBasis.Roll, null), (line.Letter.Code, line.Basis, line.Notice));
    }

    [Theory, EveryDatabase]
    public async Task What_the_mother_announced_is_joined_and_what_she_withdrew_is_not(DatabaseKind kind)
    {
        _scene.School.AddNotice(_scene.Masha, _scene.Mother, NoticeKind.Ill, _scene.Ill, JournalScene.Today);
        var withdrawn = _scene.School.AddNotice(
            _scene.Masha,
            _scene.Mother,
            NoticeKind.Family,
            _scene.Valid,
            JournalScene.Today,
            at: JournalScene.Now
        );
        withdrawn.Withdraw(JournalScene.Now);
        await using var database = await _scene.OpenAsync(kind);

        var line = Assert.Single(await OfStudentsAsync(database));

        Assert.Equal(("Н", "Б", AttendanceBasis.Notice), (line.Roll.Code, line.Letter.Code, line.Basis));
    }

    [Theory, EveryDatabase]
    public async Task Two_notices_about_one_day_make_one_line(DatabaseKind kind)
    {
        _scene.School.AddNotice(_scene.Masha, _scene.Mother, NoticeKind.Ill, _scene.Ill, JournalScene.Today);
        _scene.School.AddNotice(
            _scene.Masha,
            _scene.Mother,
            NoticeKind.Family,
            _scene.Valid,
            JournalScene.Today,
            at: JournalScene.Now
        );
        await using var database = await _scene.OpenAsync(kind);

        Assert.Equal("УП", Assert.Single(await OfStudentsAsync(database)).Letter.Code);
    }

    [Theory, EveryDatabase]
    public async Task Every_absence_has_its_whole(DatabaseKind kind)
    {
        var cancelled = Lesson(_scene.Algebra, _scene.Mathematician, 3);
        cancelled.Cancel(new LessonAuthor(_scene.School.NewId(), null, JournalScene.Now), null);
        _scene.School.AddLesson(_scene.Class.Group, _scene.Algebra, _scene.Mathematician, JournalScene.Tomorrow);
        await using var database = await _scene.OpenAsync(kind);
        var mother = await JournalScene.ViewerAsync(database, "mother");
        await using var db = database.CreateDbContext();

        var lessons = await Reader(db)
            .LessonsOfAsync(
                mother,
                [_scene.Masha.Id, _scene.Petya.Id],
                JournalScene.Today,
                JournalScene.Tomorrow,
                Cancel
            );

        Assert.Equal(
            [
                (JournalScene.Today, "algebra", 1, 1, 1),
                (JournalScene.Today, "history", 1, 1, 0),
                (JournalScene.Tomorrow, "algebra", 1, 0, 0),
            ],
            lessons
                .OrderBy(day => day.Date)
                .ThenBy(day => day.SubjectKey)
                .Select(day => (day.Date, day.SubjectKey, day.Lessons, day.Past, day.Called))
        );
        Assert.All(lessons, day => Assert.Equal(_scene.Masha.Id, day.StudentId));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "administrator", 2)]
    [InlineData(DatabaseKind.Sqlite, "class teacher", 2)]
    [InlineData(DatabaseKind.Sqlite, "mathematician", 2)]
    [InlineData(DatabaseKind.Sqlite, "historian", 0)]
    [InlineData(DatabaseKind.Sqlite, "stranger", 0)]
    [InlineData(DatabaseKind.Sqlite, "mother", 0)]
    [InlineData(DatabaseKind.PostgreSql, "class teacher", 2)]
    [InlineData(DatabaseKind.PostgreSql, "mathematician", 2)]
    [InlineData(DatabaseKind.PostgreSql, "historian", 0)]
    public async Task Members_of_staff_see_what_is_theirs(DatabaseKind kind, string who, int lines)
    {
        await using var database = await _scene.OpenAsync(kind);
        var viewer = await JournalScene.ViewerAsync(database, who);
        await using var db = database.CreateDbContext();
        var reader = Reader(db);
        var (today, masha) = (JournalScene.Today, _scene.Masha.Id);

        Assert.Equal(lines, (await reader.ForClassAsync(viewer, SeventhB, today, today, null, Cancel)).Count);
        Assert.Equal(lines, (await reader.ForDayAsync(viewer, today, Cancel)).Count);
        Assert.Equal(lines / 2, (await reader.ForStudentByPostAsync(viewer, masha, today, today, null, Cancel)).Count);
        Assert.Empty(await reader.ForClassAsync(viewer, new ClassName(8, "Б"), today, today, null, Cancel));
        Assert.Empty(await reader.ForClassAsync(viewer, SeventhB, today, today, "history", Cancel));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "administrator", "algebra, history!")]
    [InlineData(DatabaseKind.Sqlite, "historian", "history!")]
    [InlineData(DatabaseKind.Sqlite, "stranger", "")]
    [InlineData(DatabaseKind.PostgreSql, "class teacher", "algebra, history!")]
    public async Task It_is_known_where_the_roll_was_not_called(DatabaseKind kind, string who, string lessons)
    {
        await using var database = await _scene.OpenAsync(kind);
        var viewer = await JournalScene.ViewerAsync(database, who);
        await using var db = database.CreateDbContext();

        var states = await new RollStateReader(db).ForDayAsync(viewer, JournalScene.Today, SeventhB, Cancel);

        Assert.Equal(
            lessons,
            string.Join(", ", states.Select(state => state.SubjectKey + (state.IsCalled ? "" : "!")))
        );
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "administrator", 1)]
    [InlineData(DatabaseKind.Sqlite, "historian", 1)]
    [InlineData(DatabaseKind.Sqlite, "stranger", 0)]
    [InlineData(DatabaseKind.Sqlite, "mother", 0)]
    [InlineData(DatabaseKind.PostgreSql, "class teacher", 1)]
    public async Task Who_announced_an_absence_is_seen_by_those_who_wait(DatabaseKind kind, string who, int lines)
    {
        _scene.School.AddNotice(
            _scene.Petya,
            _scene.Mother,
            NoticeKind.Late,
            _scene.Valid,
            JournalScene.Today,
            minutes: 20
        );
        await using var database = await _scene.OpenAsync(kind);
        var viewer = await JournalScene.ViewerAsync(database, who);
        await using var db = database.CreateDbContext();

        var notices = await new NoticeReader(db).ForDaysAsync(viewer, JournalScene.Today, JournalScene.Today, Cancel);

        Assert.Equal(lines, notices.Count);
        Assert.All(
            notices,
            notice => Assert.Equal(("Петя", "7Б", 20), (notice.Student.GivenName, notice.ClassTitle, notice.Minutes))
        );
    }

    [Theory, EveryDatabase]
    public async Task The_policy_of_the_day_is_read_with_its_terms(DatabaseKind kind)
    {
        var policy = _scene.School.AddAbsencePolicy();
        await using var database = await _scene.OpenAsync(kind);
        await using var db = database.CreateDbContext();

        var reader = new AbsenceRulesReader(db);
        var school = _scene.School.School.Id;
        var rules = Assert.Single(await reader.OnAsync([school], JournalScene.Today, Cancel));

        Assert.Equal(policy.Id, rules.Policy?.Id);
        Assert.Equal("q2", rules.Year?.On(7, JournalScene.Today)?.Key);
        Assert.Equal("q1", rules.Year?.Named("q1", 7)?.Key);
        var before = Assert.Single(await reader.OnAsync([school], new DateOnly(2026, 8, 20), Cancel));
        Assert.Equal((null, null), (before.Policy, before.Year));
    }

    private LessonOccurrence Lesson(Subject subject, Person teacher, int number) =>
        _scene.School.AddLesson(_scene.Class.Group, subject, teacher, JournalScene.Today, number);

    private AttendanceReader Reader(DiaryDbContext db) => new(db, _scene.Clock);

    private async Task<IReadOnlyList<AttendanceLine>> OfStudentsAsync(TestDatabase database)
    {
        var mother = await JournalScene.ViewerAsync(database, "mother");
        await using var db = database.CreateDbContext();
        return await Reader(db)
            .ForStudentsAsync(
                mother,
                [_scene.Masha.Id, _scene.Petya.Id],
                JournalScene.Today,
                JournalScene.Today,
                null,
                Cancel
            );
    }
}
