using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Journal;
using Xunit;

namespace Diary.Domain;

public sealed partial class VisibilityTests
{
    private static readonly string[] Subjects = ["algebra", "history"];

    private async Task CheckJournalAsync(DiaryDbContext db, Viewer viewer, RightsByRows rights)
    {
        var lessons = new JournalLessonReader(db, _clock);
        var own = await lessons.OwnLessonsAsync(viewer, From, To, CancellationToken.None);
        Assert.All(
            own,
            lesson => Assert.True(lesson.IsOwn && rights.MaySeeAttendanceAt(rights.Lesson(lesson.LessonId)))
        );
        var journal = new ClassJournalReader(db);
        foreach (var name in Classes)
        {
            var held = await lessons.LessonsAsync(viewer, name, null, From, To, CancellationToken.None);
            Assert.All(held, lesson => Assert.True(rights.MaySeeAttendanceAt(rights.Lesson(lesson.LessonId))));
            foreach (var subject in Subjects)
            {
                var students = await journal.MarksAsync(viewer, name, subject, From, To, CancellationToken.None);
                foreach (var (student, mark) in students.SelectMany(s => s.Marks, (s, mark) => (s, mark)))
                {
                    var group = rights.Lesson(mark.LessonId).GroupId;
                    Assert.Equal(group, student.GroupId);
                    Assert.True(rights.MaySeeMarksIn(group, subject));
                }
            }

            var sums = await journal.SumsAsync(viewer, name, From, To, CancellationToken.None);
            Assert.All(
                sums,
                student => Assert.Equal(rights.CountMarksOf(student.StudentId), student.Subjects.Values.Sum())
            );
        }
    }
}
