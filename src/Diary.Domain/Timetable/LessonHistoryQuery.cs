using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

internal static class LessonHistoryQuery
{
    public static IQueryable<HistoryPick> Of(DiaryDbContext db, IQueryable<LessonScope> scopes, HistorySpan span) =>
        from scope in scopes
        join lesson in db.LessonOccurrences
            on new { scope.SchoolId, scope.GroupId } equals new { lesson.SchoolId, lesson.GroupId }
        join change in db.LessonChanges
            on new { lesson.SchoolId, LessonId = lesson.Id } equals new { change.SchoolId, change.LessonId }
        where change.PublishedAt >= span.From && change.PublishedAt < span.Until
        where lesson.Date >= scope.From && (scope.To == null || lesson.Date <= scope.To)
        select new HistoryPick { OwnerId = scope.OwnerId, ChangeId = change.Id };

    public static IQueryable<HistoryPick> OfTeachers(
        DiaryDbContext db,
        IReadOnlyCollection<Guid> schools,
        IReadOnlyCollection<Guid> teachers,
        HistorySpan span
    ) =>
        from change in db.LessonChanges
        join lesson in db.LessonOccurrences on change.LessonId equals lesson.Id
        where schools.Contains(change.SchoolId)
        where change.PublishedAt >= span.From && change.PublishedAt < span.Until
        where
            teachers.Contains(lesson.TeacherId)
            || (change.OldTeacherId != null && teachers.Contains(change.OldTeacherId.Value))
        select new HistoryPick { OwnerId = lesson.GroupId, ChangeId = change.Id };

    public static IQueryable<HistoryPick> OfSchools(
        DiaryDbContext db,
        IReadOnlyCollection<Guid> schools,
        HistorySpan span
    ) =>
        from change in db.LessonChanges
        join lesson in db.LessonOccurrences on change.LessonId equals lesson.Id
        where schools.Contains(change.SchoolId)
        where change.PublishedAt >= span.From && change.PublishedAt < span.Until
        select new HistoryPick { OwnerId = lesson.GroupId, ChangeId = change.Id };

    public static async Task<IReadOnlyList<LessonHistoryLine>> ReadAsync(
        DiaryDbContext db,
        IQueryable<HistoryPick> picks,
        HistorySpan span,
        CancellationToken cancellationToken
    )
    {
        var rows =
            from pick in picks
            join change in db.LessonChanges on pick.ChangeId equals change.Id
            join lesson in db.LessonOccurrences on change.LessonId equals lesson.Id
            join subject in db.Subjects on lesson.SubjectId equals subject.Id
            join learners in db.Groups on lesson.GroupId equals learners.Id
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            from author in db.Set<Person>().Where(p => p.Id == change.AuthorId).DefaultIfEmpty()
            from restorer in db.Set<Person>().Where(p => p.Id == change.RestoredById).DefaultIfEmpty()
            from oldTeacher in db.Set<Person>().Where(p => p.Id == change.OldTeacherId).DefaultIfEmpty()
            from newTeacher in db.Set<Person>().Where(p => p.Id == change.NewTeacherId).DefaultIfEmpty()
            from oldRoom in db.Set<Room>().Where(r => r.Id == change.OldRoomId).DefaultIfEmpty()
            from newRoom in db.Set<Room>().Where(r => r.Id == change.NewRoomId).DefaultIfEmpty()
            from oldSubject in db.Set<Subject>().Where(s => s.Id == change.OldSubjectId).DefaultIfEmpty()
            from newSubject in db.Set<Subject>().Where(s => s.Id == change.NewSubjectId).DefaultIfEmpty()
            orderby change.PublishedAt descending, change.Revision descending, change.Id
            select new
            {
                pick.OwnerId,
                Change = change,
                lesson.Date,
                lesson.Number,
                subject.Title,
                learners.Kind,
                GroupTitle = learners.Title,
                Grade = inClass == null ? null : (int?)inClass.Grade,
                Letter = inClass == null ? null : inClass.Letter,
                Author = author,
                Restorer = restorer,
                OldTeacher = oldTeacher,
                NewTeacher = newTeacher,
                OldRoom = oldRoom == null ? null : oldRoom.Number,
                NewRoom = newRoom == null ? null : newRoom.Number,
                OldSubject = oldSubject == null ? null : oldSubject.Title,
                NewSubject = newSubject == null ? null : newSubject.Title,
            };
        var found = await rows.Take(span.Most).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. found.Select(row => new LessonHistoryLine(
                row.OwnerId,
                row.Change.Id,
                row.Change.LessonId,
                row.Change.Type,
                row.Change.PublishedAt,
                NameOf(row.Author),
                row.Date,
                row.Number,
                row.Title,
                row.Kind is GroupKind.Class ? null : row.GroupTitle,
                row is { Grade: { } grade, Letter: { } letter } ? SchoolClass.TitleOf(grade, letter) : null,
                new LessonHistoryState(
                    NameOf(row.OldTeacher),
                    row.OldRoom,
                    row.OldSubject,
                    PlaceOf(row.Change.OldDate, row.Change.OldNumber)
                ),
                new LessonHistoryState(
                    NameOf(row.NewTeacher),
                    row.NewRoom,
                    row.NewSubject,
                    PlaceOf(row.Change.NewDate, row.Change.NewNumber)
                ),
                row.Change.Reason,
                row.Change.RestoredAt,
                NameOf(row.Restorer)
            )),
        ];
    }

    private static PersonName? NameOf(Person? person) =>
        person is null ? null : new PersonName(person.FamilyName, person.GivenName, person.Patronymic);

    private static LessonPlace? PlaceOf(DateOnly? date, int? number) =>
        date is { } day && number is { } lesson ? new LessonPlace(day, lesson) : null;
}

internal sealed class HistoryPick
{
    public required Guid OwnerId { get; init; }

    public required Guid ChangeId { get; init; }
}
