using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.School;

namespace Diary.Domain.Timetable;

/// <summary>The books of the timetable, put together as the product does.</summary>
internal static class TimetableBooks
{
    public static TimetableBook Book(DiaryDbContext db, TimeProvider clock) =>
        new(db, Drafts(db), Times(db), new AuditLog(db, clock), clock);

    public static LessonRestoring Restoring(DiaryDbContext db, TimeProvider clock) =>
        new(db, Drafts(db), new AuditLog(db, clock), clock);

    public static LessonDrafts Drafts(DiaryDbContext db) => new(db, Times(db));

    public static LessonTimes Times(DiaryDbContext db) => new(db, new SchoolCalendar(db), new BellReader(db));
}
