using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Domain.PlannedWorks;

/// <summary>What tests are coming. Each question is one query, however large the school.</summary>
public sealed class PlannedWorkReader(DiaryDbContext db)
{
    /// <summary>What the students whom the viewer may see, among those asked for, have to prepare for.</summary>
    public async Task<IReadOnlyList<PlannedWorkLine>> ForStudentsAsync(
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

        var scopes = LessonScopes.OfStudents(db, students);
        var lines = await PlannedWorkQuery.ReadAsync(db, scopes, firstDay, lastDay, cancellationToken);
        return [.. lines.Where(line => students.Covers(line.OwnerId, line.Date))];
    }

    /// <summary>What a class has to prepare for, as far as the viewer works with it.</summary>
    public Task<IReadOnlyList<PlannedWorkLine>> ForClassAsync(
        Viewer viewer,
        ClassName name,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    ) =>
        PlannedWorkQuery.ReadAsync(
            db,
            LessonScopes.OfClass(db, viewer, name, firstDay),
            firstDay,
            lastDay,
            cancellationToken
        );

    /// <summary>What is planned in the subjects that the viewer teaches.</summary>
    public async Task<IReadOnlyList<PlannedWorkLine>> OwnAsync(
        Viewer viewer,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var taught = viewer.TeachingGroups.Select(group => (group.GroupId, group.SubjectId)).ToHashSet();
        if (taught.Count == 0)
        {
            return [];
        }

        var groups = taught.Select(pair => pair.GroupId).ToHashSet();
        var scopes =
            from learners in db.Groups
            where groups.Contains(learners.Id)
            select new LessonScope
            {
                OwnerId = learners.Id,
                SchoolId = learners.SchoolId,
                GroupId = learners.Id,
                From = firstDay,
                To = lastDay,
            };
        var lines = await PlannedWorkQuery.ReadAsync(db, scopes, firstDay, lastDay, cancellationToken);
        return [.. lines.Where(line => taught.Contains((line.GroupId, line.SubjectId)))];
    }
}
