using Diary.Domain.Access;
using Diary.Domain.Alerts;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>Writes down what families announce. What it adds is committed by the caller, once.</summary>
public sealed class NoticeBook(DiaryDbContext db, AuditLog audit, AbsenceAlerts alerts, TimeProvider clock)
{
    public const int AdultAge = 18;
    public const int MostDaysAgo = 14;
    public const int MostDaysAhead = 120;

    /// <summary>What would be said of it, before anybody is asked whether they are sure.</summary>
    public async Task<NoticeRefusal?> CheckAsync(Viewer viewer, NewNotice entry, CancellationToken cancellationToken)
    {
        var student = viewer.Students.FirstOrDefault(s => s.StudentId == entry.StudentId);
        return Refuse(viewer, student, entry) ?? await RefuseAsync(viewer, student!, entry, cancellationToken);
    }

    public async Task<Outcome<AbsenceNotice, NoticeRefusal>> RecordAsync(
        Viewer viewer,
        NewNotice entry,
        CancellationToken cancellationToken
    )
    {
        if (await CheckAsync(viewer, entry, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var student = viewer.Students.First(s => s.StudentId == entry.StudentId);
        var category = CategoryOf(entry.Kind);
        var code = await db
            .AttendanceCodes.Where(c => c.SchoolId == student.SchoolId && c.Category == category)
            .OrderBy(c => c.Code)
            .FirstOrDefaultAsync(cancellationToken);
        if (code is null)
        {
            return NoticeRefusal.NoLetter;
        }

        var notice = New(viewer, student, entry, code);
        db.AbsenceNotices.Add(notice);
        alerts.Raise(AlertKind.AbsenceNoticeGiven, notice);
        Note("absence.announced", notice, viewer);
        return notice;
    }

    /// <summary>Whoever may announce for the student may also take it back.</summary>
    public Task<Outcome<AbsenceNotice, NoticeRefusal>> WithdrawAsync(
        Viewer viewer,
        Guid noticeId,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            viewer,
            noticeId,
            "absence.withdrawn",
            AlertKind.AbsenceNoticeWithdrawn,
            notice => notice.Withdraw(clock.GetUtcNow()),
            cancellationToken
        );

    public Task<Outcome<AbsenceNotice, NoticeRefusal>> RestoreAsync(
        Viewer viewer,
        Guid noticeId,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            viewer,
            noticeId,
            "absence.restored",
            AlertKind.AbsenceNoticeGiven,
            notice => notice.Restore(),
            cancellationToken
        );

    /// <summary>The class teacher, or an administrator, accepts or declines.</summary>
    public async Task<Outcome<AbsenceNotice, NoticeRefusal>> JudgeAsync(
        Viewer viewer,
        Guid noticeId,
        NoticeApproval approval,
        CancellationToken cancellationToken
    )
    {
        var ownClasses = AccessRules.OwnClasses(viewer);
        var found = await (
            from notice in db.AbsenceNotices
            where notice.Id == noticeId
            select new
            {
                Notice = notice,
                IsOwnClass = db.Set<GroupMembership>()
                    .Any(m =>
                        m.SchoolId == notice.SchoolId
                        && m.StudentId == notice.StudentId
                        && m.From <= notice.To
                        && (m.To == null || notice.From <= m.To)
                        && db.Set<Group>()
                            .Any(g =>
                                g.Id == m.GroupId && g.Kind == GroupKind.Class && ownClasses.Contains(g.ClassId!.Value)
                            )
                    ),
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (found is null || (!found.IsOwnClass && !viewer.IsAdministrator(found.Notice.SchoolId)))
        {
            return NoticeRefusal.NotYours;
        }

        var judge = viewer.Posts.First(post => post.SchoolId == found.Notice.SchoolId).PersonId;
        found.Notice.Judge(approval, judge);
        Note($"absence.{approval.ToString().ToLowerInvariant()}", found.Notice, viewer);
        return found.Notice;
    }

    private static NoticeRefusal? Refuse(Viewer viewer, VisibleStudent? student, NewNotice entry)
    {
        if (student is null || student.Scopes != StudentScopes.All)
        {
            return NoticeRefusal.NotYours;
        }

        var today = viewer.TodayIn(student.TimeZone);
        var isInRange =
            entry.From >= today.AddDays(-MostDaysAgo)
            && entry.From <= entry.To
            && entry.To <= today.AddDays(MostDaysAhead)
            && entry.To < entry.From.AddDays(AbsenceNotice.MaxDays)
            && entry.Minutes is null or >= 1 and <= AbsenceNotice.MaxMinutes
            && entry.Lesson is null or >= 1 and <= AbsenceNotice.MaxLesson;
        return isInRange ? null : NoticeRefusal.DaysOutOfRange;
    }

    private async Task<NoticeRefusal?> RefuseAsync(
        Viewer viewer,
        VisibleStudent student,
        NewNotice entry,
        CancellationToken cancellationToken
    )
    {
        var (isSelf, adult) = (
            student.Relation is StudentRelation.Self,
            viewer.TodayIn(student.TimeZone).AddYears(-AdultAge)
        );
        var known = await (
            from person in db.People
            where person.Id == student.StudentId
            select new
            {
                IsAdult = person.BirthDate <= adult,
                IsTold = db.Set<AbsenceNotice>()
                    .Any(n =>
                        n.SchoolId == student.SchoolId
                        && n.StudentId == student.StudentId
                        && n.From == entry.From
                        && n.To == entry.To
                        && n.Kind == entry.Kind
                        && n.Minutes == entry.Minutes
                        && n.Lesson == entry.Lesson
                        && n.WithdrawnAt == null
                    ),
            }
        ).SingleAsync(cancellationToken);
        return isSelf && !known.IsAdult ? NoticeRefusal.TooYoung
            : known.IsTold ? NoticeRefusal.AlreadyTold
            : null;
    }

    private AbsenceNotice New(Viewer viewer, VisibleStudent student, NewNotice entry, AttendanceCode code)
    {
        var now = clock.GetUtcNow();
        var isSelf = student.Relation is StudentRelation.Self;
        return new AbsenceNotice
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = student.SchoolId,
            StudentId = student.StudentId,
            From = entry.From,
            To = entry.To,
            Kind = entry.Kind,
            CodeId = code.Id,
            Minutes = entry.Minutes,
            Lesson = entry.Lesson,
            AuthorId = isSelf
                ? student.StudentId
                : viewer.Persons.First(person => person.SchoolId == student.SchoolId).PersonId,
            Basis = isSelf ? NoticeBasis.AdultStudent : NoticeBasis.Guardian,
            CreatedAt = now,
        };
    }

    private async Task<Outcome<AbsenceNotice, NoticeRefusal>> ChangeAsync(
        Viewer viewer,
        Guid noticeId,
        string action,
        AlertKind kind,
        Func<AbsenceNotice, bool> change,
        CancellationToken cancellationToken
    )
    {
        var ids = viewer.Students.Where(s => s.Scopes == StudentScopes.All).Select(s => s.StudentId).ToList();
        var notice = await db.AbsenceNotices.SingleOrDefaultAsync(
            n => n.Id == noticeId && ids.Contains(n.StudentId),
            cancellationToken
        );
        if (notice is null)
        {
            return NoticeRefusal.NotYours;
        }

        if (change(notice))
        {
            alerts.Raise(kind, notice);
            Note(action, notice, viewer);
        }

        return notice;
    }

    private void Note(string action, AbsenceNotice notice, Viewer viewer) =>
        audit.Add(action, nameof(AbsenceNotice), notice.Id, notice.SchoolId, viewer.AccountId);

    private static AttendanceCategory CategoryOf(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Ill => AttendanceCategory.Ill,
            NoticeKind.Event => AttendanceCategory.Event,
            NoticeKind.Family or NoticeKind.Unnamed or NoticeKind.Late or NoticeKind.LeavesEarly =>
                AttendanceCategory.Valid,
        };
}

/// <summary>An absence to be announced. There is no place for words in it.</summary>
public sealed record NewNotice(
    Guid StudentId,
    DateOnly From,
    DateOnly To,
    NoticeKind Kind,
    int? Minutes = null,
    int? Lesson = null
);
