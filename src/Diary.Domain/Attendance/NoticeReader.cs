using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>What families said. Each question is one query.</summary>
public sealed class NoticeReader(DiaryDbContext db)
{
    /// <summary>
    /// Who is announced to be away, late or gone early on some day of the span: to an administrator of the whole school,
    /// to a class teacher of the own class, to teachers of whom they meet.
    /// </summary>
    public Task<IReadOnlyList<NoticeLine>> ForDaysAsync(
        Viewer viewer,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var schools = viewer.SchoolsOfWork();
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Attendance);
        var ownClasses = AccessRules.OwnClasses(viewer);
        var taught = viewer.TeachingGroups.Select(group => group.GroupId).Distinct().ToList();
        var teachers = viewer.TeachersToday();
        var notices =
            from notice in db.AbsenceNotices
            where schools.Contains(notice.SchoolId) && notice.WithdrawnAt == null
            where notice.From <= lastDay && firstDay <= notice.To
            where
                administered.Contains(notice.SchoolId)
                || db.Set<GroupMembership>()
                    .Any(m =>
                        m.SchoolId == notice.SchoolId
                        && m.StudentId == notice.StudentId
                        && m.From <= notice.To
                        && (m.To == null || notice.From <= m.To)
                        && (
                            taught.Contains(m.GroupId)
                            || db.Set<Group>()
                                .Any(g =>
                                    g.Id == m.GroupId
                                    && g.Kind == GroupKind.Class
                                    && ownClasses.Contains(g.ClassId!.Value)
                                )
                            || db.Set<LessonOccurrence>()
                                .Any(l =>
                                    l.SchoolId == notice.SchoolId
                                    && l.GroupId == m.GroupId
                                    && l.Date >= notice.From
                                    && l.Date <= notice.To
                                    && teachers.Contains(l.TeacherId)
                                )
                        )
                    )
            select notice;
        return ReadAsync(notices, cancellationToken);
    }

    /// <summary>What was said about the students whom the viewer may see, and ends on the day or later.</summary>
    public async Task<IReadOnlyList<NoticeLine>> ForStudentsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        DateOnly firstDay,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Attendance, studentIds);
        if (students.Count == 0)
        {
            return [];
        }

        var ids = students.Select(student => student.StudentId).ToList();
        var schools = students.Select(student => student.SchoolId).Distinct().ToList();
        var lines = await ReadAsync(
            db.AbsenceNotices.Where(notice =>
                schools.Contains(notice.SchoolId)
                && ids.Contains(notice.StudentId)
                && notice.WithdrawnAt == null
                && firstDay <= notice.To
            ),
            cancellationToken
        );
        return [.. lines.Where(line => students.Covers(line.StudentId, line.From))];
    }

    private async Task<IReadOnlyList<NoticeLine>> ReadAsync(
        IQueryable<AbsenceNotice> notices,
        CancellationToken cancellationToken
    )
    {
        var classes = ClassSeats.Of(db);
        var rows = await (
            from notice in notices
            join student in db.People on notice.StudentId equals student.Id
            select new
            {
                Notice = notice,
                Student = student,
                Grade = classes
                    .Where(seat =>
                        seat.SchoolId == notice.SchoolId
                        && seat.StudentId == notice.StudentId
                        && seat.From <= notice.From
                        && (seat.To == null || notice.From <= seat.To)
                    )
                    .Select(seat => (int?)seat.Grade)
                    .FirstOrDefault(),
                Letter = classes
                    .Where(seat =>
                        seat.SchoolId == notice.SchoolId
                        && seat.StudentId == notice.StudentId
                        && seat.From <= notice.From
                        && (seat.To == null || notice.From <= seat.To)
                    )
                    .Select(seat => seat.Letter)
                    .FirstOrDefault(),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => Line(row.Notice, row.Student, row.Grade, row.Letter))
                .OrderBy(line => line.From)
                .ThenBy(line => line.Student.FamilyName, StringComparer.InvariantCulture)
                .ThenBy(line => line.CreatedAt),
        ];
    }

    private static NoticeLine Line(AbsenceNotice notice, Person student, int? grade, string? letter) =>
        new(
            notice.Id,
            notice.StudentId,
            new PersonName(student.FamilyName, student.GivenName, student.Patronymic),
            grade is null || letter is null ? null : SchoolClass.TitleOf(grade.Value, letter),
            notice.From,
            notice.To,
            notice.Kind,
            notice.Minutes,
            notice.Lesson,
            notice.Approval,
            notice.CreatedAt
        );
}

/// <summary>A notice as people ask for it.</summary>
/// <param name="Lesson">The first lesson of who comes late, the last one of who leaves early.</param>
public sealed record NoticeLine(
    Guid Id,
    Guid StudentId,
    PersonName Student,
    string? ClassTitle,
    DateOnly From,
    DateOnly To,
    NoticeKind Kind,
    int? Minutes,
    int? Lesson,
    NoticeApproval Approval,
    DateTimeOffset CreatedAt
);
