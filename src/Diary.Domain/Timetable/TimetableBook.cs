using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>Changes single lessons. What it adds is committed by the caller, once.</summary>
public sealed class TimetableBook(
    DiaryDbContext db,
    LessonDrafts drafts,
    LessonTimes times,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>All lessons, or none of them.</summary>
    public async Task<Outcome<LessonDeed, LessonRefusal>> ChangeAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> lessonIds,
        LessonOrder order,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        if (reason?.Length > LessonChange.MaxReasonLength)
        {
            return LessonRefusal.ReasonTooLong;
        }

        var drafted = await drafts.OfAsync(viewer, lessonIds, order, cancellationToken);
        if (!drafted.Succeeded(out var draft, out var refusal))
        {
            return refusal;
        }

        if (draft.Refusal is { } clash)
        {
            return clash;
        }

        var by = await AuthorsAsync(viewer, draft, cancellationToken);
        return Keep(viewer, draft, [.. draft.Lessons.Select(lesson => Apply(order, draft, lesson, by(), reason))]);
    }

    /// <summary>A lesson that is not in the plan.</summary>
    public async Task<Outcome<LessonDeed, LessonRefusal>> AddAsync(
        Viewer viewer,
        Guid schoolId,
        NewLesson entry,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        if (AccessRules.MayKeepTimetable(viewer, schoolId).Refusal is not null)
        {
            return LessonRefusal.NotYours;
        }

        if (reason?.Length > LessonChange.MaxReasonLength)
        {
            return LessonRefusal.ReasonTooLong;
        }

        var drafted = await DraftAsync(viewer, schoolId, entry, cancellationToken);
        if (!drafted.Succeeded(out var draft, out var refusal))
        {
            return refusal;
        }

        if (draft.Refusal is { } clash)
        {
            return clash;
        }

        var lesson = draft.Lessons[0];
        db.LessonOccurrences.Add(lesson);
        var by = await AuthorsAsync(viewer, draft, cancellationToken);
        return Keep(viewer, draft, [lesson.Announce(by(), reason)]);
    }

    internal async Task<Outcome<LessonDraft, LessonRefusal>> DraftAsync(
        Viewer viewer,
        Guid schoolId,
        NewLesson entry,
        CancellationToken cancellationToken
    )
    {
        var at = await times.AtAsync(schoolId, entry.GroupId, entry.Place, cancellationToken);
        if (!at.Succeeded(out var time, out var refusal))
        {
            return refusal;
        }

        var lesson = new LessonOccurrence
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            SchoolId = schoolId,
            Date = time.Date,
            Number = time.Number,
            StartsAt = time.StartsAt,
            EndsAt = time.EndsAt,
            GroupId = entry.GroupId,
            SubjectId = entry.SubjectId,
            TeacherId = entry.TeacherId,
            RoomId = entry.RoomId,
        };
        return await drafts.OfNewAsync(viewer, lesson, cancellationToken);
    }

    private static LessonChange Apply(
        LessonOrder order,
        LessonDraft draft,
        LessonOccurrence lesson,
        LessonAuthor by,
        string? reason
    ) =>
        order switch
        {
            LessonOrder.ChangeRoom(var room) => lesson.ChangeRoom(room, by, reason),
            LessonOrder.Substitute(var teacher, var subject) => lesson.Substitute(
                teacher,
                subject ?? lesson.SubjectId,
                by,
                reason
            ),
            LessonOrder.Turn(var kind) => lesson.Turn(kind, by, reason),
            LessonOrder.Move => lesson.MoveTo(draft.PlanOf(lesson).Time, by, reason),
            LessonOrder.Swap(var others) => lesson.SwapTo(
                draft.PlanOf(lesson).Time,
                others.Contains(lesson.Id) ? draft.Lessons.First(l => !others.Contains(l.Id)).Id : others[0],
                by,
                reason
            ),
            _ => lesson.Cancel(by, reason),
        };

    private LessonDeed Keep(Viewer viewer, LessonDraft draft, IReadOnlyList<LessonChange> changes)
    {
        db.LessonChanges.AddRange(changes);
        foreach (var lesson in draft.Lessons)
        {
            audit.Add("lesson.changed", nameof(LessonOccurrence), lesson.Id, lesson.SchoolId, viewer.AccountId);
        }

        return new LessonDeed(changes[0].DeedId, changes);
    }

    /// <returns>The author of one deed, with another identity for each of its changes.</returns>
    private async Task<Func<LessonAuthor>> AuthorsAsync(
        Viewer viewer,
        LessonDraft draft,
        CancellationToken cancellationToken
    )
    {
        var (now, school) = (clock.GetUtcNow(), draft.Lessons[0].SchoolId);
        var keeper = AccessRules.MayKeepTimetable(viewer, school).Match<Guid?>(post => post.PersonId, _ => null);
        var revision = await TimetableRevision.RaiseAsync(db, school, cancellationToken);
        var deedId = Guid.CreateVersion7(now);
        return () => new LessonAuthor(Guid.CreateVersion7(now), keeper, now) { DeedId = deedId, Revision = revision };
    }
}
