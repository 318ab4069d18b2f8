using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.TermGrades;
using FsCheck.Fluent;
using Xunit;

namespace Diary.Domain;

public sealed partial class VisibilityTests
{
    private static async Task CheckRollsAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights, Guid[] everybody)
    {
        var states = await new RollStateReader(db).ForDayAsync(
            viewer,
            RandomJournal.Today,
            null,
            CancellationToken.None
        );
        Assert.All(states, state => Assert.True(rights.MaySeeAttendanceAt(rights.Lesson(state.LessonId))));

        var notices = new NoticeReader(db);
        foreach (var line in await notices.ForStudentsAsync(viewer, everybody, From, CancellationToken.None))
        {
            Assert.True(rights.MaySeeStudent(line.StudentId, StudentScopes.Attendance, line.From));
        }

        foreach (var line in await notices.ForDaysAsync(viewer, From, To, CancellationToken.None))
        {
            Assert.True(
                rights.Administers()
                    || rights.LeadsStudent(line.StudentId, line.From)
                    || rights.Meets(line.StudentId, line.From, line.To)
            );
        }
    }

    private async Task CheckGradesAsync(
        DiaryDbContext db,
        Viewer viewer,
        RightsByRows rights,
        Guid[] everybody,
        RandomJournal[] schools
    )
    {
        var reader = new TermGradeReader(db);
        Term[] terms = [.. schools.SelectMany(school => school.All<Term>())];
        foreach (var line in await reader.ForStudentsAsync(viewer, everybody, terms, CancellationToken.None))
        {
            _grades++;
            var grade = rights.Grade(line.Reason);
            Assert.NotNull(grade);
            Assert.True(rights.MaySeeStudent(grade.StudentId, StudentScopes.Marks, rights.EndOf(grade)));
        }

        foreach (var name in Classes)
        {
            foreach (var line in await reader.ForClassAsync(viewer, name, terms, CancellationToken.None))
            {
                _grades++;
                var grade = rights.Grade(line.Reason);
                Assert.NotNull(grade);
                Assert.True(rights.MaySeeGradeByPost(grade));
            }
        }
    }
}
