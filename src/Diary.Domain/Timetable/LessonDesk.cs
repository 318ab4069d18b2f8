using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>What must be known before something about a student is written down at a lesson.</summary>
internal sealed class LessonDesk
{
    public required LessonOccurrence Lesson { get; init; }

    /// <summary>Whether the student belonged to the group on that day.</summary>
    public required bool HasStudent { get; init; }

    /// <summary>A part of the year is closed with its last day: from then on only an administrator writes in it.</summary>
    public required bool IsClosed { get; init; }

    /// <returns>Null when there is no such lesson at the viewer's work.</returns>
    public static Task<LessonDesk?> FindAsync(
        DiaryDbContext db,
        Viewer viewer,
        Guid lessonId,
        Guid studentId,
        CancellationToken cancellationToken
    )
    {
        var schools = viewer.SchoolsOfWork();
        var today = viewer.Today;
        return (
            from lesson in db.LessonOccurrences
            where lesson.Id == lessonId && schools.Contains(lesson.SchoolId)
            select new LessonDesk
            {
                Lesson = lesson,
                HasStudent = db.Set<GroupMembership>()
                    .Any(m =>
                        m.SchoolId == lesson.SchoolId
                        && m.GroupId == lesson.GroupId
                        && m.StudentId == studentId
                        && m.From <= lesson.Date
                        && (m.To == null || lesson.Date <= m.To)
                    ),
                IsClosed = db.Set<Term>()
                    .Any(term =>
                        term.SchoolId == lesson.SchoolId
                        && term.Start <= lesson.Date
                        && lesson.Date <= term.End
                        && term.End < today
                        && !db.Set<Group>()
                            .Where(g => g.Id == lesson.GroupId)
                            .Join(db.Set<SchoolClass>(), g => g.ClassId, c => c.Id, (g, c) => c.Grade)
                            .Any(grade => grade < term.MinGrade || term.MaxGrade < grade)
                    ),
            }
        ).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Who keeps the journal of this lesson: as <see cref="JournalRights.MayWriteAs"/>, or who gives it instead.</summary>
    public Outcome<Guid, AccessRefusal> MayWriteAs(Viewer viewer) =>
        viewer.TeachersToday().Contains(Lesson.TeacherId)
            ? Lesson.TeacherId
            : viewer.MayWriteAs(Lesson.SchoolId, Lesson.GroupId, Lesson.SubjectId, Lesson.Date);

    public bool IsClosedTo(Viewer viewer) => IsClosed && !viewer.IsAdministrator(Lesson.SchoolId);

    public bool IsAheadOf(Viewer viewer) => Lesson.Date > viewer.TodayAt(Lesson.SchoolId);
}
