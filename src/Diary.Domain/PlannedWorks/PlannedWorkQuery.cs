using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.PlannedWorks;

/// <summary>The one query for planned works, whoever asks.</summary>
internal static class PlannedWorkQuery
{
    /// <summary>No lesson is moved farther: the announced day bounds what the index is read for.</summary>
    private const int FarthestMove = 60;

    public static async Task<IReadOnlyList<PlannedWorkLine>> ReadAsync(
        DiaryDbContext db,
        IQueryable<LessonScope> scopes,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var (earliest, latest) = (firstDay.AddDays(-FarthestMove), lastDay.AddDays(FarthestMove));
        var rows =
            from scope in scopes
            join work in db.PlannedWorks
                on new { scope.SchoolId, scope.GroupId } equals new { work.SchoolId, work.GroupId }
            join lesson in db.LessonOccurrences on work.LessonId equals lesson.Id
            join subject in db.Subjects on work.SubjectId equals subject.Id
            join learners in db.Groups on work.GroupId equals learners.Id
            join teacher in db.People on lesson.TeacherId equals teacher.Id
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            where work.WithdrawnAt == null && work.Date >= earliest && work.Date <= latest
            where lesson.Date >= firstDay && lesson.Date <= lastDay
            where lesson.Date >= scope.From && (scope.To == null || lesson.Date <= scope.To)
            select new PlannedWorkRow
            {
                OwnerId = scope.OwnerId,
                Work = work,
                Lesson = lesson,
                SubjectKey = subject.Key,
                Subject = subject.Title,
                GroupKind = learners.Kind,
                GroupTitle = learners.Title,
                Grade = inClass == null ? null : inClass.Grade,
                Letter = inClass == null ? null : inClass.Letter,
                FamilyName = teacher.FamilyName,
                GivenName = teacher.GivenName,
                Patronymic = teacher.Patronymic,
            };
        var found = await rows.AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. found
                .Select(Line)
                .OrderBy(line => line.StartsAt)
                .ThenBy(line => line.GroupTitle, StringComparer.Ordinal)
                .ThenBy(line => line.WorkId),
        ];
    }

    private static PlannedWorkLine Line(PlannedWorkRow row) =>
        new(
            row.OwnerId,
            row.Work.Id,
            row.Work.GroupId,
            row.Work.SubjectId,
            row.Lesson.Date,
            row.Lesson.Number,
            row.Lesson.StartsAt,
            row.SubjectKey,
            row.Subject,
            row.Work.WorkType,
            row.Work.Title,
            row.GroupKind is GroupKind.Class ? null : row.GroupTitle,
            row is { Grade: { } grade, Letter: { } letter } ? SchoolClass.TitleOf(grade, letter) : null,
            new PersonName(row.FamilyName, row.GivenName, row.Patronymic),
            row.Work.Date == row.Lesson.Date ? null : row.Work.Date,
            row.Lesson.State
        );
}

internal sealed class PlannedWorkRow
{
    public required Guid OwnerId { get; init; }

    public required PlannedWork Work { get; init; }

    public required LessonOccurrence Lesson { get; init; }

    public required string SubjectKey { get; init; }

    public required string Subject { get; init; }

    public required GroupKind GroupKind { get; init; }

    public required string GroupTitle { get; init; }

    public required int? Grade { get; init; }

    public required string? Letter { get; init; }

    public required string FamilyName { get; init; }

    public required string GivenName { get; init; }

    public required string? Patronymic { get; init; }
}
