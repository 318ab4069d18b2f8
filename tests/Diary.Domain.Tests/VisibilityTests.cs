using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Domain.Homework;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Diary.Testing.Files;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Diary.Domain;

/// <summary>
/// Two schools made by chance in one database; everybody of the first asks every reader for everybody of both. No row
/// comes back that the rights, told from the rows, do not grant.
/// </summary>
public sealed partial class VisibilityTests
{
    private static readonly DateOnly From = RandomJournal.Today.AddDays(-30);
    private static readonly DateOnly To = RandomJournal.Today.AddDays(30);
    private static readonly MarkQuery Days = new(From, To);
    private static readonly ClassName[] Classes = [new(7, "Б"), new(8, "Б")];
    private readonly FakeTimeProvider _clock = new(RandomJournal.Now);
    private int _lessons;
    private int _homework;
    private int _marks;
    private int _absences;
    private int _cards;
    private int _grades;

    [Theory, InlineData(DatabaseKind.Sqlite, 15), InlineData(DatabaseKind.PostgreSql, 5)]
    public void No_reader_returns_a_row_that_the_viewer_may_not_see(DatabaseKind kind, int schools)
    {
        Prop.ForAll(
                Gen.Choose(1, int.MaxValue / 2).ToArbitrary(),
                seed => CheckAsync(kind, seed).GetAwaiter().GetResult()
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(schools));

        Assert.True(
            _lessons > 100 && _homework > 100 && _cards > 100 && _marks > 50 && _absences > 50 && _grades > 20,
            $"{_lessons} {_homework} {_marks} {_absences} {_cards} {_grades}"
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
            await CheckLessonsAsync(db, viewer!, rights, everybody);
            await CheckHomeworkAsync(db, viewer!, rights, everybody);
            await CheckMarksAsync(db, viewer!, rights, everybody);
            await CheckAttendanceAsync(db, viewer!, rights, everybody);
            await CheckRollsAsync(db, viewer!, rights, everybody);
            await CheckJournalAsync(db, viewer!, rights);
            await CheckCardsAsync(db, viewer!, rights, schools);
            await CheckGradesAsync(db, viewer!, rights, everybody, schools);
        }
    }

    private async Task CheckLessonsAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights, Guid[] everybody)
    {
        var reader = new LessonReader(db);
        foreach (var line in await reader.ForStudentsAsync(viewer, everybody, From, To, CancellationToken.None))
        {
            _lessons++;
            Assert.True(rights.MaySeeStudent(line.OwnerId, StudentScopes.Timetable, line.Date));
            Assert.True(rights.Belongs(line.OwnerId, rights.Lesson(line.LessonId).GroupId, line.Date));
        }

        foreach (var lesson in await reader.DaysAsync(viewer, everybody, From, To, CancellationToken.None))
        {
            Assert.True(rights.MaySeeStudent(lesson.StudentId, StudentScopes.Timetable, lesson.Date));
        }

        foreach (var name in Classes)
        {
            var lines = await reader.ForClassAsync(viewer, name, From, To, CancellationToken.None);
            Assert.True(lines.Count == 0 || rights.WorksHere());
            Assert.All(lines, line => rights.Lesson(line.LessonId));
        }
    }

    private async Task CheckHomeworkAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights, Guid[] everybody)
    {
        var reader = new HomeworkReader(db);
        foreach (var line in await reader.ForStudentsAsync(viewer, everybody, From, To, CancellationToken.None))
        {
            _homework++;
            Assert.True(rights.MaySeeStudent(line.OwnerId, StudentScopes.Homework, line.Date));
            foreach (var homework in line.Tasks.Select(task => rights.Homework(task.Text)))
            {
                Assert.NotNull(homework);
                Assert.True(rights.IsFor(homework, line.OwnerId));
                Assert.True(rights.Belongs(line.OwnerId, homework.GroupId, line.Date));
            }
        }

        foreach (var name in Classes)
        {
            var lines = await reader.ForClassAsync(viewer, name, From, To, CancellationToken.None);
            foreach (var homework in lines.SelectMany(line => line.Tasks).Select(task => rights.Homework(task.Text)))
            {
                Assert.NotNull(homework);
                Assert.True(rights.MaySeeHomeworkOf(homework));
            }
        }
    }

    /// <summary>One assignment whole, and its file: given exactly to those who may see it.</summary>
    private async Task CheckCardsAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights, RandomJournal[] schools)
    {
        var cards = new HomeworkCardReader(db);
        var files = new FileReader(db, new MemoryFileStore(_clock), [new HomeworkGate(db)]);
        foreach (var school in schools)
        {
            foreach (var homework in school.All<HomeworkAssignment>())
            {
                var mayRead = school == schools[0] && rights.MaySee(homework);
                var card = await cards.FindAsync(viewer, homework.Id, CancellationToken.None);
                Assert.Equal(mayRead, card is not null);
                Assert.All(card?.Students ?? [], own => Assert.True(rights.IsOpenThrough(own.StudentId, homework)));

                var file = school.All<PersonalFile>().Single(file => file.Name == homework.Text);
                var isOwn = viewer.Persons.Any(person => person.PersonId == file.OwnerId);
                var found = await files.FindAsync(viewer, file.Id, CancellationToken.None);
                Assert.Equal(mayRead || isOwn, found.Refusal is null);
                _cards += mayRead ? 1 : 0;
            }
        }
    }

    private async Task CheckMarksAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights, Guid[] everybody)
    {
        var reader = new MarkReader(db, _clock);
        foreach (var line in await reader.ForStudentsAsync(viewer, everybody, Days, CancellationToken.None))
        {
            _marks++;
            var mark = rights.Mark(line.Comment);
            Assert.NotNull(mark);
            Assert.Equal(mark.StudentId, line.StudentId);
            Assert.True(mark.VisibleFrom <= RandomJournal.Now);
            Assert.True(rights.MaySeeStudent(line.StudentId, StudentScopes.Marks, line.Date));
        }

        var apart = new List<MarkLine>();
        foreach (var name in Classes)
        {
            apart.AddRange(await reader.ForClassAsync(viewer, name, Days, CancellationToken.None));
        }

        var together = await reader.ForClassesAsync(viewer, Classes, Days, CancellationToken.None);
        Assert.Equal(
            apart.Select(line => line.MarkId).Order().ToList(),
            together.Select(line => line.MarkId).Order().ToList()
        );
        foreach (var mark in together.Select(line => rights.Mark(line.Comment)))
        {
            Assert.NotNull(mark);
            Assert.True(rights.MaySeeMarksOf(mark));
        }
    }

    private async Task CheckAttendanceAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights, Guid[] everybody)
    {
        var reader = new AttendanceReader(db, _clock);
        foreach (var line in await reader.ForStudentsAsync(viewer, everybody, From, To, null, CancellationToken.None))
        {
            _absences++;
            Assert.True(rights.MaySeeStudent(line.StudentId, StudentScopes.Attendance, line.Date));
        }

        foreach (var day in await reader.LessonsOfAsync(viewer, everybody, From, To, CancellationToken.None))
        {
            Assert.True(rights.MaySeeStudent(day.StudentId, StudentScopes.Attendance, day.Date));
        }

        List<AttendanceLine> byPost =
        [
            .. await reader.ForDayAsync(viewer, RandomJournal.Today, CancellationToken.None),
            .. await reader.ForStudentByPostAsync(viewer, everybody[0], From, To, null, CancellationToken.None),
        ];
        foreach (var name in Classes)
        {
            byPost.AddRange(await reader.ForClassAsync(viewer, name, From, To, null, CancellationToken.None));
        }

        foreach (var line in byPost)
        {
            Assert.True(
                rights.MaySeeAttendanceAt(rights.Lesson(line.LessonId))
                    || rights.LeadsStudent(line.StudentId, line.Date)
            );
        }
    }
}
