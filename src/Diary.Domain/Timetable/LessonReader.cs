using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>What lessons there are. Each question is one query, however large the school.</summary>
public sealed class LessonReader(DiaryDbContext db)
{
    private string? _subjectKey;

    /// <summary>The same, asked of one subject; null for all.</summary>
    public LessonReader Of(string? subjectKey) => new(db) { _subjectKey = subjectKey };

    /// <summary>The lessons of the students whom the viewer may see, among those asked for.</summary>
    public async Task<IReadOnlyList<LessonLine>> ForStudentsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Timetable, studentIds);
        if (students.Count == 0)
        {
            return [];
        }

        var picks = LessonPicks.Of(db, LessonScopes.OfStudents(db, students), firstDay, lastDay);
        var lines = await LessonQuery.ReadAsync(db, picks, _subjectKey, cancellationToken);
        return [.. lines.Where(line => students.Covers(line.OwnerId, line.Date))];
    }

    /// <summary>On which days the students have lessons of which subjects, cancelled ones left out.</summary>
    public async Task<IReadOnlyList<LessonDay>> DaysAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Timetable, studentIds);
        if (students.Count == 0)
        {
            return [];
        }

        var days = await (
            from scope in LessonScopes.OfStudents(db, students)
            join lesson in db.LessonOccurrences
                on new { scope.SchoolId, scope.GroupId } equals new { lesson.SchoolId, lesson.GroupId }
            where lesson.Date >= firstDay && lesson.Date <= lastDay && lesson.State != LessonState.Cancelled
            where lesson.Date >= scope.From && (scope.To == null || lesson.Date <= scope.To)
            select new LessonDay(scope.OwnerId, lesson.SubjectId, lesson.Date)
        ).ToListAsync(cancellationToken);
        return days.FindAll(day => students.Covers(day.StudentId, day.Date));
    }

    /// <summary>The lessons that the viewer gives, and those that somebody gives instead.</summary>
    public async Task<IReadOnlyList<LessonLine>> OwnAsync(
        Viewer viewer,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var teachers = viewer.TeachersToday();
        if (teachers.Count == 0)
        {
            return [];
        }

        var picks = LessonPicks.OfTeachers(db, viewer.SchoolsOfWork(), teachers, firstDay, lastDay);
        return await LessonQuery.ReadAsync(db, picks, _subjectKey, cancellationToken);
    }

    /// <summary>A class's lessons: no secret from anybody who works at the school.</summary>
    public Task<IReadOnlyList<LessonLine>> ForClassAsync(
        Viewer viewer,
        ClassName name,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    ) =>
        LessonQuery.ReadAsync(
            db,
            LessonPicks.Of(db, LessonScopes.OfClass(db, viewer.SchoolsOfWork(), name, firstDay), firstDay, lastDay),
            _subjectKey,
            cancellationToken
        );

    /// <summary>Every lesson of the days that is not as the plan says, at the schools that the viewer sees whole.</summary>
    public async Task<IReadOnlyList<LessonLine>> ChangedAsync(
        Viewer viewer,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var schools = AccessRules.WholeSchools(viewer, StudentScopes.Timetable);
        return schools.Count == 0
            ? []
            : await LessonQuery.ReadAsync(
                db,
                LessonPicks.Changed(db, schools, firstDay, lastDay),
                _subjectKey,
                cancellationToken
            );
    }
}

/// <summary>A student has a lesson of a subject.</summary>
public sealed record LessonDay(Guid StudentId, Guid SubjectId, DateOnly Date);
