using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Domain.Teachers;

/// <summary>Who teaches whom, and when they may be written to. Each question is two queries, however large the school.</summary>
public sealed class TeacherReader(DiaryDbContext db)
{
    /// <summary>The teachers of the students whom the viewer may see, among those asked for.</summary>
    public async Task<IReadOnlyList<TeacherLine>> ForStudentsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Timetable, studentIds);
        if (students.Count == 0)
        {
            return [];
        }

        var posts = TeacherQuery.Of(db, LessonScopes.OfStudents(db, students), day);
        var lines = await TeacherQuery.ReadAsync(db, posts, cancellationToken);
        return [.. lines.Where(line => students.Covers(line.OwnerId, day))];
    }

    /// <summary>The teachers of a class: no secret from anybody who works at the school.</summary>
    public Task<IReadOnlyList<TeacherLine>> ForClassAsync(
        Viewer viewer,
        ClassName name,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        TeacherQuery.ReadAsync(
            db,
            TeacherQuery.Of(db, LessonScopes.OfClass(db, viewer.SchoolsOfWork(), name, day), day),
            cancellationToken
        );

    /// <summary>Everybody who teaches a subject at the viewer's place of work.</summary>
    public Task<IReadOnlyList<TeacherLine>> OfSubjectAsync(
        Viewer viewer,
        string subjectKey,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        TeacherQuery.ReadAsync(
            db,
            TeacherQuery.OfSubject(db, viewer.SchoolsOfWork(), subjectKey, day),
            cancellationToken
        );
}
