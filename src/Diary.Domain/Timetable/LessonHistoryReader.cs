using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Timetable;

/// <summary>Who changed which lessons and when, the newest first. Each question is one query.</summary>
public sealed class LessonHistoryReader(DiaryDbContext db)
{
    /// <summary>Of the students whom the viewer may see, among those asked for.</summary>
    public async Task<IReadOnlyList<LessonHistoryLine>> ForStudentsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        HistorySpan span,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Timetable, studentIds);
        if (students.Count == 0)
        {
            return [];
        }

        var picks = LessonHistoryQuery.Of(db, LessonScopes.OfStudents(db, students), span);
        var lines = await LessonHistoryQuery.ReadAsync(db, picks, span, cancellationToken);
        return [.. lines.Where(line => students.Covers(line.OwnerId, line.Date))];
    }

    /// <summary>Of a class: no secret from anybody who works at the school.</summary>
    public Task<IReadOnlyList<LessonHistoryLine>> ForClassAsync(
        Viewer viewer,
        ClassName name,
        DateOnly day,
        HistorySpan span,
        CancellationToken cancellationToken
    ) =>
        LessonHistoryQuery.ReadAsync(
            db,
            LessonHistoryQuery.Of(db, LessonScopes.OfClass(db, viewer.SchoolsOfWork(), name, day), span),
            span,
            cancellationToken
        );

    /// <summary>Of the lessons that the viewer gives or gave.</summary>
    public async Task<IReadOnlyList<LessonHistoryLine>> OwnAsync(
        Viewer viewer,
        HistorySpan span,
        CancellationToken cancellationToken
    )
    {
        var teachers = viewer.TeachersToday();
        return teachers.Count == 0
            ? []
            : await LessonHistoryQuery.ReadAsync(
                db,
                LessonHistoryQuery.OfTeachers(db, viewer.SchoolsOfWork(), teachers, span),
                span,
                cancellationToken
            );
    }

    /// <summary>Of the schools that the viewer sees whole.</summary>
    public async Task<IReadOnlyList<LessonHistoryLine>> AtSchoolAsync(
        Viewer viewer,
        HistorySpan span,
        CancellationToken cancellationToken
    )
    {
        var schools = AccessRules.WholeSchools(viewer, StudentScopes.Timetable);
        return schools.Count == 0
            ? []
            : await LessonHistoryQuery.ReadAsync(
                db,
                LessonHistoryQuery.OfSchools(db, schools, span),
                span,
                cancellationToken
            );
    }
}

/// <summary>Which changes: those published from a moment to a moment, the newest of them.</summary>
/// <param name="Until">No longer included.</param>
public sealed record HistorySpan(DateTimeOffset From, DateTimeOffset Until, int Most);
