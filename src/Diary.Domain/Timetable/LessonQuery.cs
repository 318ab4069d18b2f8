using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>The one query for lessons, whoever asks: what is shown of the picked ones.</summary>
internal static class LessonQuery
{
    /// <param name="subjectKey">Null for all subjects.</param>
    public static async Task<IReadOnlyList<LessonLine>> ReadAsync(
        DiaryDbContext db,
        IQueryable<LessonPick> picks,
        string? subjectKey,
        CancellationToken cancellationToken
    )
    {
        var rows = Rows(db, picks);
        var narrowed = subjectKey is null ? rows : rows.Where(row => row.SubjectKey == subjectKey);
        return [.. LessonLines.Gather(await narrowed.AsNoTracking().ToListAsync(cancellationToken))];
    }

    /// <summary>
    /// A row for each change of a lesson, one for a lesson without changes. An added lesson that was taken back was never
    /// there.
    /// </summary>
    private static IQueryable<LessonRow> Rows(DiaryDbContext db, IQueryable<LessonPick> picks)
    {
        var people = db.People;
        var rooms = db.Rooms;
        var subjects = db.Subjects;
        return from pick in picks
            join lesson in db.LessonOccurrences on pick.LessonId equals lesson.Id
            join subject in subjects on lesson.SubjectId equals subject.Id
            join teacher in people on lesson.TeacherId equals teacher.Id
            join learners in db.Groups on lesson.GroupId equals learners.Id
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            from room in rooms.Where(r => r.Id == lesson.RoomId).DefaultIfEmpty()
            from change in db.Set<LessonChange>()
                .Where(c => c.SchoolId == lesson.SchoolId && c.LessonId == lesson.Id && c.RestoredAt == null)
                .DefaultIfEmpty()
            from oldTeacher in people.Where(p => p.Id == change!.OldTeacherId).DefaultIfEmpty()
            from oldRoom in rooms.Where(r => r.Id == change!.OldRoomId).DefaultIfEmpty()
            from oldSubject in subjects.Where(s => s.Id == change!.OldSubjectId).DefaultIfEmpty()
            where
                lesson.State != LessonState.Cancelled
                || !db.Set<LessonChange>()
                    .Any(c =>
                        c.SchoolId == lesson.SchoolId
                        && c.LessonId == lesson.Id
                        && c.Type == LessonChangeType.Add
                        && c.RestoredAt != null
                    )
            select new LessonRow
            {
                Pick = pick,
                Lesson = lesson,
                SubjectKey = subject.Key,
                Subject = subject.Title,
                TeacherFamilyName = teacher.FamilyName,
                TeacherGivenName = teacher.GivenName,
                TeacherPatronymic = teacher.Patronymic,
                Room = room == null ? null : room.Number,
                GroupKind = learners.Kind,
                GroupTitle = learners.Title,
                Grade = inClass == null ? null : inClass.Grade,
                Letter = inClass == null ? null : inClass.Letter,
                Change = change,
                OldTeacherFamilyName = oldTeacher == null ? null : oldTeacher.FamilyName,
                OldTeacherGivenName = oldTeacher == null ? null : oldTeacher.GivenName,
                OldTeacherPatronymic = oldTeacher == null ? null : oldTeacher.Patronymic,
                OldRoom = oldRoom == null ? null : oldRoom.Number,
                OldSubject = oldSubject == null ? null : oldSubject.Title,
            };
    }
}

internal sealed class LessonRow
{
    public required LessonPick Pick { get; init; }

    public required LessonOccurrence Lesson { get; init; }

    public required string SubjectKey { get; init; }

    public required string Subject { get; init; }

    public required string TeacherFamilyName { get; init; }

    public required string TeacherGivenName { get; init; }

    public required string? TeacherPatronymic { get; init; }

    public required string? Room { get; init; }

    public required GroupKind GroupKind { get; init; }

    public required string GroupTitle { get; init; }

    public required int? Grade { get; init; }

    public required string? Letter { get; init; }

    public required LessonChange? Change { get; init; }

    public required string? OldTeacherFamilyName { get; init; }

    public required string? OldTeacherGivenName { get; init; }

    public required string? OldTeacherPatronymic { get; init; }

    public required string? OldRoom { get; init; }

    public required string? OldSubject { get; init; }
}
