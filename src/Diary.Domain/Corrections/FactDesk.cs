using System.Globalization;
using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Corrections;

/// <summary>Finds the fact and its owner, for whoever may see the fact.</summary>
public sealed class FactDesk(DiaryDbContext db, MarkHistoryReader marks)
{
    /// <returns>Null when there is no such fact, or it is not open to the viewer: the two look the same.</returns>
    internal Task<DisputedFact?> FindAsync(Viewer viewer, NewCorrection asked, CancellationToken cancellationToken) =>
        asked.Fact switch
        {
            FactKind.Mark => MarkAsync(viewer, asked.FactId, cancellationToken),
            FactKind.Absence => AbsenceAsync(viewer, asked.FactId, cancellationToken),
            FactKind.Lesson => LessonAsync(viewer, asked, cancellationToken),
            FactKind.Contact => Task.FromResult(Contact(viewer, asked)),
        };

    private async Task<DisputedFact?> MarkAsync(Viewer viewer, Guid markId, CancellationToken cancellationToken)
    {
        if (
            await marks.FindAsync(viewer, markId, cancellationToken) is not { Line.IsWithdrawn: false } mark
            || Own(viewer, mark.Line.StudentId, StudentScopes.Marks, mark.Line.Date) is not { } student
        )
        {
            return null;
        }

        var today = viewer.TodayIn(student.TimeZone);
        var owner = await db
            .TeachingAssignments.Where(a =>
                a.SchoolId == mark.SchoolId
                && a.GroupId == mark.GroupId
                && a.SubjectId == mark.Line.SubjectId
                && a.From <= today
                && (a.To == null || today <= a.To)
            )
            .OrderBy(a => a.From)
            .Select(a => (Guid?)a.TeacherId)
            .FirstOrDefaultAsync(cancellationToken);
        return Fact(viewer, student, ValueOf(mark.Line.Value), owner);
    }

    private async Task<DisputedFact?> AbsenceAsync(Viewer viewer, Guid recordId, CancellationToken cancellationToken)
    {
        var found = await (
            from record in db.AttendanceRecords
            where record.Id == recordId
            join code in db.AttendanceCodes on record.CodeId equals code.Id
            join lesson in db.LessonOccurrences on record.LessonId equals lesson.Id
            select new
            {
                record.StudentId,
                record.Date,
                code.Code,
                lesson.TeacherId,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        return found is not null && Own(viewer, found.StudentId, StudentScopes.Attendance, found.Date) is { } student
            ? Fact(viewer, student, found.Code, found.TeacherId)
            : null;
    }

    /// <summary>Of a group that one of the viewer's own is in.</summary>
    private async Task<DisputedFact?> LessonAsync(
        Viewer viewer,
        NewCorrection asked,
        CancellationToken cancellationToken
    )
    {
        var ids = viewer.Students.Select(student => student.StudentId).ToList();
        var found = await (
            from lesson in db.LessonOccurrences
            where lesson.Id == asked.FactId
            join member in db.GroupMemberships on lesson.GroupId equals member.GroupId
            where member.SchoolId == lesson.SchoolId && ids.Contains(member.StudentId)
            where member.From <= lesson.Date && (member.To == null || lesson.Date <= member.To)
            select new { member.StudentId, lesson.Date }
        ).FirstOrDefaultAsync(cancellationToken);
        return
            found is not null
            && asked.Said is { Length: > 0 } said
            && Own(viewer, found.StudentId, StudentScopes.Timetable, found.Date) is { } student
            ? Fact(viewer, student, said, null)
            : null;
    }

    /// <summary>One's own, or of somebody in one's care.</summary>
    private static DisputedFact? Contact(Viewer viewer, NewCorrection asked)
    {
        var person = viewer.Persons.FirstOrDefault(each => each.PersonId == asked.FactId);
        var student = viewer.Students.FirstOrDefault(each => each.StudentId == asked.FactId);
        return asked.Said is not { Length: > 0 } said ? null
            : student is not null ? Fact(viewer, student, said, null)
            : person is not null ? new DisputedFact(person.SchoolId, null, said, person.PersonId, null, Grades.Last)
            : null;
    }

    private static VisibleStudent? Own(Viewer viewer, Guid studentId, StudentScopes scope, DateOnly day) =>
        AccessRules.MaySee(viewer, studentId, scope, day).Succeeded(out var student, out _) ? student : null;

    private static DisputedFact? Fact(Viewer viewer, VisibleStudent student, string value, Guid? owner) =>
        viewer.Persons.FirstOrDefault(person => person.SchoolId == student.SchoolId) is { } asking
            ? new DisputedFact(student.SchoolId, student.StudentId, value, asking.PersonId, owner, student.Grade)
            : null;

    /// <summary>"4", or the name of what is no number.</summary>
    private static string ValueOf(MarkValue value) =>
        value.Number?.ToString(CultureInfo.InvariantCulture) ?? SnakeCaseNames.Of(value.Kind.ToString());
}
