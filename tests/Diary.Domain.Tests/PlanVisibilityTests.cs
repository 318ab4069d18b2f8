using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.PlannedWorks;
using Diary.Domain.School;
using Diary.Domain.Teachers;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Diary.Domain;

/// <summary>As <see cref="VisibilityTests"/>, for what is planned: works, changes and their history, teachers.</summary>
public sealed class PlanVisibilityTests
{
    private static readonly DateOnly From = RandomJournal.Today.AddDays(-30);
    private static readonly DateOnly To = RandomJournal.Today.AddDays(30);
    private static readonly ClassName[] Classes = [new(7, "Б"), new(8, "Б")];
    private static readonly HistorySpan Always = new(
        RandomJournal.Now.AddYears(-1),
        RandomJournal.Now.AddYears(1),
        500
    );
    private int _works;
    private int _changes;
    private int _history;
    private int _teachers;

    [Theory, InlineData(DatabaseKind.Sqlite, 12), InlineData(DatabaseKind.PostgreSql, 2)]
    public void No_reader_returns_a_row_that_the_viewer_may_not_see(DatabaseKind kind, int schools)
    {
        Prop.ForAll(
                Gen.Choose(1, int.MaxValue / 2).ToArbitrary(),
                seed => CheckAsync(kind, seed).GetAwaiter().GetResult()
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(schools));

        Assert.True(
            _works > 20 && _changes > 5 && _history > 5 && _teachers > 5,
            $"{_works} {_changes} {_history} {_teachers}"
        );
    }

    private async Task CheckAsync(DatabaseKind kind, int seed)
    {
        RandomJournal[] schools = [new(seed), new(seed + 1)];
        await using var database = await TestDatabase.CreateAsync(kind);
        foreach (var school in schools)
        {
            await school.Builder.SaveAsync(database);
        }

        Guid[] everybody = [.. schools.SelectMany(school => school.Accounts).Select(person => person.Id)];
        foreach (var person in schools[0].Accounts)
        {
            await using var db = database.CreateDbContext();
            var viewer = await new ViewerReader(db).FindAsync(
                RandomJournal.Channel,
                person.Id.ToString(),
                RandomJournal.Now,
                CancellationToken.None
            );
            var rights = new RightsByRows(schools[0], person.Id);
            await CheckWorksAsync(db, viewer!, rights, everybody);
            await CheckChangesAsync(db, viewer!, rights);
            await CheckHistoryAsync(db, viewer!, rights, everybody);
            await CheckTeachersAsync(db, viewer!, rights, everybody);
        }
    }

    private async Task CheckWorksAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights, Guid[] everybody)
    {
        var reader = new PlannedWorkReader(db);
        foreach (var line in await reader.ForStudentsAsync(viewer, everybody, From, To, CancellationToken.None))
        {
            _works++;
            Assert.True(rights.MaySeeStudent(line.OwnerId, StudentScopes.Homework, line.Date));
            Assert.True(rights.Belongs(line.OwnerId, rights.Work(line.Title)!.GroupId, line.Date));
        }

        foreach (var name in Classes)
        {
            var lines = await reader.ForClassAsync(viewer, name, From, To, CancellationToken.None);
            Assert.All(lines, line => Assert.True(rights.MaySeeWorkOf(rights.Work(line.Title)!)));
        }

        var own = await reader.OwnAsync(viewer, From, To, CancellationToken.None);
        Assert.All(own, line => Assert.True(rights.TeachesWork(rights.Work(line.Title)!)));
    }

    private async Task CheckChangesAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights)
    {
        var reader = new LessonReader(db);
        var changed = await reader.ChangedAsync(viewer, From, To, CancellationToken.None);
        _changes += changed.Count;
        Assert.True(changed.Count == 0 || rights.SeesWholeSchool());
        Assert.All(changed, line => rights.Lesson(line.LessonId));
        var own = await reader.OwnAsync(viewer, From, To, CancellationToken.None);
        Assert.All(own, line => Assert.True(rights.WorksHere() && rights.GivesOrGave(line.LessonId)));
    }

    private async Task CheckHistoryAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights, Guid[] everybody)
    {
        var reader = new LessonHistoryReader(db);
        foreach (var line in await reader.ForStudentsAsync(viewer, everybody, Always, CancellationToken.None))
        {
            _history++;
            Assert.True(rights.MaySeeStudent(line.OwnerId, StudentScopes.Timetable, line.Date));
            Assert.True(rights.Belongs(line.OwnerId, rights.Lesson(line.LessonId).GroupId, line.Date));
        }

        var atSchool = await reader.AtSchoolAsync(viewer, Always, CancellationToken.None);
        Assert.True(atSchool.Count == 0 || rights.SeesWholeSchool());
        Assert.All(atSchool, line => rights.Lesson(line.LessonId));
        var own = await reader.OwnAsync(viewer, Always, CancellationToken.None);
        Assert.All(own, line => Assert.True(rights.GivesOrGave(line.LessonId)));
        foreach (var name in Classes)
        {
            var lines = await reader.ForClassAsync(viewer, name, RandomJournal.Today, Always, CancellationToken.None);
            Assert.True(lines.Count == 0 || rights.WorksHere());
        }
    }

    private async Task CheckTeachersAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights, Guid[] everybody)
    {
        var reader = new TeacherReader(db);
        var today = RandomJournal.Today;
        foreach (var line in await reader.ForStudentsAsync(viewer, everybody, today, CancellationToken.None))
        {
            _teachers++;
            Assert.True(rights.MaySeeStudent(line.OwnerId, StudentScopes.Timetable, today));
        }

        foreach (var name in Classes)
        {
            var lines = await reader.ForClassAsync(viewer, name, today, CancellationToken.None);
            Assert.True(lines.Count == 0 || rights.WorksHere());
        }

        var ofSubject = await reader.OfSubjectAsync(viewer, "history", today, CancellationToken.None);
        Assert.True(ofSubject.Count == 0 || rights.WorksHere());
    }
}
