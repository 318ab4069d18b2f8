using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;

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

    /// <summary>What a class has to do, as far as the viewer works with it.</summary>
    public Task<IReadOnlyList<HomeworkLine>> ForClassAsync(
        Viewer viewer,
        ClassName name,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    ) =>
        HomeworkQuery.ReadAsync(
            db,
            HomeworkScopes.OfClass(viewer, name, firstDay),
            firstDay,
            lastDay,
            cancellationToken
        );
}
