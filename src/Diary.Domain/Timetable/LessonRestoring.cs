using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>Takes changes of lessons back: all that was done at once, at once. What was done stays in the history.</summary>
public sealed class LessonRestoring(DiaryDbContext db, LessonDrafts drafts, AuditLog audit, TimeProvider clock)
{
    public async Task<Outcome<LessonDeed, LessonRefusal>> RestoreAsync(
        Viewer viewer,
        Guid deedId,
        CancellationToken cancellationToken
    )
    {
        var drafted = await DraftAsync(viewer, deedId, cancellationToken);
        if (!drafted.Succeeded(out var undone, out var refusal))
        {
            return refusal;
        }

        if (undone.Draft.Refusal is { } clash)
        {
            return clash;
        }

        var now = clock.GetUtcNow();
        var school = undone.Draft.Lessons[0].SchoolId;
        var keeper = AccessRules.MayKeepTimetable(viewer, school).Match<Guid?>(post => post.PersonId, _ => null);
        foreach (var change in undone.Changes)
        {
            var lesson = undone.Draft.Lessons.First(lesson => lesson.Id == change.LessonId);
            lesson.Undo(change);
            change.TakeBack(new LessonAuthor(change.Id, keeper, now));
            audit.Add("lesson.restored", nameof(LessonOccurrence), lesson.Id, lesson.SchoolId, viewer.AccountId);
        }

        await TimetableRevision.RaiseAsync(db, school, cancellationToken);
        return new LessonDeed(deedId, undone.Changes);
    }

    internal async Task<Outcome<UndoneDeed, LessonRefusal>> DraftAsync(
        Viewer viewer,
        Guid deedId,
        CancellationToken cancellationToken
    )
    {
        var schools = viewer.SchoolsOfWork();
        var changes = await db
            .LessonChanges.Where(change =>
                schools.Contains(change.SchoolId) && change.DeedId == deedId && change.RestoredAt == null
            )
            .ToListAsync(cancellationToken);
        if (changes.Count == 0)
        {
            return LessonRefusal.NothingToRestore;
        }

        var ids = changes.ConvertAll(change => change.LessonId);
        var lessons = await drafts.LessonsAsync(viewer, ids, cancellationToken);
        if (lessons.Count == 0)
        {
            return LessonRefusal.NotYours;
        }

        if (lessons.Exists(lesson => lesson.State is LessonState.Held))
        {
            return LessonRefusal.AlreadyHeld;
        }

        if (await IsChangedSinceAsync(changes, ids, cancellationToken))
        {
            return LessonRefusal.ChangedSince;
        }

        var plans = lessons
            .Select(lesson => Undone(lesson, changes.Find(change => change.LessonId == lesson.Id)!))
            .OfType<LessonPlan>()
            .ToList();
        return new UndoneDeed(await drafts.OfUndoneAsync(lessons, plans, cancellationToken), changes);
    }

    private Task<bool> IsChangedSinceAsync(
        List<LessonChange> changes,
        List<Guid> lessonIds,
        CancellationToken cancellationToken
    )
    {
        var (school, deed) = (changes[0].SchoolId, changes[0].DeedId);
        var since = changes.Max(change => change.Revision);
        return db.LessonChanges.AnyAsync(
            other =>
                other.SchoolId == school
                && lessonIds.Contains(other.LessonId)
                && other.DeedId != deed
                && other.RestoredAt == null
                && other.Revision > since,
            cancellationToken
        );
    }

    /// <returns>Null when the lesson would not be at all.</returns>
    private static LessonPlan? Undone(LessonOccurrence lesson, LessonChange change)
    {
        var plan = LessonPlan.Of(lesson);
        return change.Type switch
        {
            LessonChangeType.Add => null,
            LessonChangeType.Cancel => plan,
            LessonChangeType.Room => plan with { RoomId = change.OldRoomId },
            LessonChangeType.Teacher or LessonChangeType.Subject => plan with
            {
                TeacherId = change.OldTeacherId!.Value,
                SubjectId = change.OldSubjectId!.Value,
            },
            LessonChangeType.Move or LessonChangeType.Swap => plan with { Time = change.OldTime! },
            LessonChangeType.SelfStudy or LessonChangeType.Distance => plan with
            {
                Kind = change.OldKind ?? LessonKind.Lesson,
            },
            LessonChangeType.Merge => plan with { IsMerged = false },
        };
    }
}

/// <summary>A deed that would be taken back.</summary>
internal sealed record UndoneDeed(LessonDraft Draft, IReadOnlyList<LessonChange> Changes);
