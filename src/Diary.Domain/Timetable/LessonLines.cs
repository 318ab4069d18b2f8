using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Timetable;

/// <summary>Gathers the rows of each lesson, one per change, into one line.</summary>
internal static class LessonLines
{
    public static IEnumerable<LessonLine> Gather(IEnumerable<LessonRow> rows) =>
        rows.GroupBy(row => (row.Pick.OwnerId, row.Lesson.Id, row.Pick.MoveId, row.Pick.IsGivenAway))
            .Select(Line)
            .OrderBy(line => line.Date)
            .ThenBy(line => line.Number)
            .ThenBy(line => line.GroupTitle, StringComparer.Ordinal);

    private static LessonLine Line(IEnumerable<LessonRow> rows)
    {
        var all = rows.ToList();
        var row = all[0];
        var lesson = row.Lesson;
        var move = all.Find(other => other.Change is not null && other.Change.Id == row.Pick.MoveId)?.Change;
        return new LessonLine(
            row.Pick.OwnerId,
            lesson.Id,
            lesson.GroupId,
            move?.OldDate ?? lesson.Date,
            move?.OldNumber ?? lesson.Number,
            move?.OldStartsAt ?? lesson.StartsAt,
            move?.OldEndsAt ?? lesson.EndsAt,
            row.SubjectKey,
            row.Subject,
            lesson.TeacherId,
            new PersonName(row.TeacherFamilyName, row.TeacherGivenName, row.TeacherPatronymic),
            row.Room,
            row.GroupKind is GroupKind.Class ? null : row.GroupTitle,
            row is { Grade: { } grade, Letter: { } letter } ? SchoolClass.TitleOf(grade, letter) : null,
            lesson.Kind,
            lesson.State,
            move is null ? null : new LessonPlace(lesson.Date, lesson.Number),
            row.Pick.IsGivenAway,
            [.. Changes(all)]
        );
    }

    private static IEnumerable<LessonChangeLine> Changes(List<LessonRow> rows) =>
        from row in rows.DistinctBy(row => row.Change?.Id)
        let change = row.Change
        where change is not null
        orderby change.PublishedAt descending, change.Revision descending
        select new LessonChangeLine(
            change.DeedId,
            change.Type,
            Name(row.OldTeacherFamilyName, row.OldTeacherGivenName, row.OldTeacherPatronymic),
            row.OldRoom,
            change.OldSubjectId == change.NewSubjectId ? null : row.OldSubject,
            change is { OldDate: { } date, OldNumber: { } number } ? new LessonPlace(date, number) : null,
            change.Reason,
            change.PublishedAt
        );

    private static PersonName? Name(string? familyName, string? givenName, string? patronymic) =>
        familyName is null || givenName is null ? null : new PersonName(familyName, givenName, patronymic);
}
