using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>What is set. Each question is one query, however large the school.</summary>
public sealed class HomeworkReader(DiaryDbContext db)
{
    /// <summary>What the students whom the viewer may see, among those asked for, have to do by the days.</summary>
    public async Task<IReadOnlyList<HomeworkLine>> ForStudentsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Homework, studentIds);
        if (students.Count == 0)
        {
            return [];
        }

        var scopes = HomeworkScopes.OfStudents(students);
        var lines = await HomeworkQuery.ReadAsync(db, scopes, firstDay, lastDay, cancellationToken);
        return [.. lines.Where(line => students.Covers(line.OwnerId, line.Date))];
    }

    /// <summary>The day of each student's next lesson of a subject, among those whom the viewer may see.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateOnly>> NextLessonsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        string subjectKey,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Homework, studentIds);
        var days = await NextLessons
            .Of(db, LessonScopes.OfStudents(db, students), subjectKey, now)
            .ToListAsync(cancellationToken);
        return days.Where(day => students.Covers(day.OwnerId, day.Date))
            .ToDictionary(day => day.OwnerId, day => day.Date);
    }

    /// <summary>The day of a class's next lesson of a subject, as far as the viewer works with it.</summary>
    public async Task<DateOnly?> NextLessonAsync(
        Viewer viewer,
        ClassName name,
        string subjectKey,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await NextLessons
            .Of(db, LessonScopes.OfClass(db, viewer, name, viewer.Today), subjectKey, now)
            .Select(day => (DateOnly?)day.Date)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>What a class has to do, as far as the viewer works with it. A class hands nothing in: its students do.</summary>
    public async Task<IReadOnlyList<HomeworkLine>> ForClassAsync(
        Viewer viewer,
        ClassName name,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var scopes = HomeworkScopes.OfClass(viewer, name, firstDay);
        var lines = await HomeworkQuery.ReadAsync(db, scopes, firstDay, lastDay, cancellationToken);
        return [.. lines.Select(line => line with { Tasks = [.. line.Tasks.Select(OfClass)] })];
    }

    private static HomeworkTask OfClass(HomeworkTask task) => task with { HandingIn = HandingIn.NotAsked };
}
