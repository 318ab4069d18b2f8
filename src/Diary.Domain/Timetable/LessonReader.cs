using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>What lessons there are. Each question is one query, however large the school.</summary>
public sealed class LessonReader(DiaryDbContext db)
{
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
        var lines = await LessonQuery.ReadAsync(db, picks, cancellationToken);
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

    /// <summary>The lessons that the viewer gives.</summary>
    public async Task<IReadOnlyList<LessonLine>> OwnAsync(
        Viewer viewer,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var teachers = viewer
            .Posts.Where(post => post.Kind is StaffPostKind.Teacher or StaffPostKind.ClassTeacher)
            .Select(post => post.PersonId)
            .ToHashSet();
        if (teachers.Count == 0)
        {
            return [];
        }

        var picks = LessonPicks.OfTeachers(db, viewer.SchoolsOfWork(), teachers, firstDay, lastDay);
        return await LessonQuery.ReadAsync(db, picks, cancellationToken);
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
            cancellationToken
        );
}

/// <summary>A student has a lesson of a subject.</summary>
public sealed record LessonDay(Guid StudentId, Guid SubjectId, DateOnly Date);
