using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>Changes single lessons. What it adds is committed by the caller, once.</summary>
public sealed class TimetableBook(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    public Task<Outcome<LessonChange, LessonRefusal>> CancelAsync(
        Viewer viewer,
        Guid lessonId,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            viewer,
            lessonId,
            plan => null,
            (lesson, by) => lesson.Cancel(by, reason),
            reason,
            cancellationToken
        );

    public Task<Outcome<LessonChange, LessonRefusal>> ChangeRoomAsync(
        Viewer viewer,
        Guid lessonId,
        Guid? roomId,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            viewer,
            lessonId,
            plan => plan with { RoomId = roomId },
            (lesson, by) => lesson.ChangeRoom(roomId, by, reason),
            reason,
            cancellationToken
        );

    /// <param name="subjectId">What is taught instead; null leaves the subject.</param>
    public Task<Outcome<LessonChange, LessonRefusal>> SubstituteAsync(
        Viewer viewer,
        Guid lessonId,
        Guid teacherId,
        Guid? subjectId,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            viewer,
            lessonId,
            plan => plan with { TeacherId = teacherId, SubjectId = subjectId ?? plan.SubjectId },
            (lesson, by) => lesson.Substitute(teacherId, subjectId ?? lesson.SubjectId, by, reason),
            reason,
            cancellationToken
        );

    public Task<Outcome<LessonChange, LessonRefusal>> MoveAsync(
        Viewer viewer,
        Guid lessonId,
        LessonTime to,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            viewer,
            lessonId,
            plan => plan with { Date = to.Date, Number = to.Number, StartsAt = to.StartsAt, EndsAt = to.EndsAt },
            (lesson, by) => lesson.MoveTo(to.Date, to.Number, to.StartsAt, to.EndsAt, by, reason),
            reason,
            cancellationToken
        );

    /// <param name="planned">The lesson as it would be; null when it would not be at all.</param>
    private async Task<Outcome<LessonChange, LessonRefusal>> ChangeAsync(
        Viewer viewer,
        Guid lessonId,
        Func<LessonPlan, LessonPlan?> planned,
        Func<LessonOccurrence, LessonAuthor, LessonChange> apply,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var lesson = await db.LessonOccurrences.SingleOrDefaultAsync(l => l.Id == lessonId, cancellationToken);
        if (
            lesson is null
            || !AccessRules.MayAdminister(viewer, lesson.SchoolId).Succeeded(out var administrator, out _)
        )
        {
            return LessonRefusal.NotYours;
        }

        var refusal = Untouchable(lesson, reason) ?? await ClashAsync(lesson, planned, cancellationToken);
        if (refusal is not null)
        {
            return refusal.Value;
        }

        var now = clock.GetUtcNow();
        var change = apply(lesson, new LessonAuthor(Guid.CreateVersion7(now), administrator.PersonId, now));
        db.LessonChanges.Add(change);
        audit.Add("lesson.changed", nameof(LessonOccurrence), lesson.Id, lesson.SchoolId, viewer.AccountId);
        return change;
    }

    private static LessonRefusal? Untouchable(LessonOccurrence lesson, string? reason) =>
        lesson.State switch
        {
            LessonState.Cancelled => LessonRefusal.AlreadyCancelled,
            LessonState.Held => LessonRefusal.AlreadyHeld,
            LessonState.Planned => reason?.Length > LessonChange.MaxReasonLength ? LessonRefusal.ReasonTooLong : null,
        };

    private async Task<LessonRefusal?> ClashAsync(
        LessonOccurrence lesson,
        Func<LessonPlan, LessonPlan?> planned,
        CancellationToken cancellationToken
    )
    {
        var before = LessonPlan.Of(lesson);
        if (planned(before) is not { } plan)
        {
            return null;
        }

        if (plan.EndsAt <= plan.StartsAt || plan.Number is < 1 or > TimetableSlot.MaxNumber)
        {
            return LessonRefusal.ImpossibleTime;
        }

        return await UnknownAsync(before, plan, cancellationToken)
            ?? await LessonClashes.FindAsync(db, plan, cancellationToken);
    }

    private async Task<LessonRefusal?> UnknownAsync(
        LessonPlan before,
        LessonPlan plan,
        CancellationToken cancellationToken
    )
    {
        if (plan.RoomId is not null && plan.RoomId != before.RoomId && !await HasRoomAsync())
        {
            return LessonRefusal.UnknownRoom;
        }

        if (plan.SubjectId != before.SubjectId && !await HasSubjectAsync())
        {
            return LessonRefusal.UnknownSubject;
        }

        return plan.TeacherId != before.TeacherId && !await HasTeacherAsync() ? LessonRefusal.UnknownTeacher : null;

        Task<bool> HasRoomAsync() =>
            db.Rooms.AnyAsync(r => r.SchoolId == plan.SchoolId && r.Id == plan.RoomId, cancellationToken);

        Task<bool> HasSubjectAsync() =>
            db.Subjects.AnyAsync(s => s.SchoolId == plan.SchoolId && s.Id == plan.SubjectId, cancellationToken);

        Task<bool> HasTeacherAsync() =>
            db.StaffRoles.AnyAsync(
                r =>
                    r.SchoolId == plan.SchoolId
                    && r.PersonId == plan.TeacherId
                    && (r.Kind == StaffPostKind.Teacher || r.Kind == StaffPostKind.ClassTeacher)
                    && r.From <= plan.Date
                    && (r.To == null || plan.Date <= r.To),
                cancellationToken
            );
    }
}

/// <summary>A lesson's place in the day and on the clock.</summary>
public sealed record LessonTime(DateOnly Date, int Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt);
