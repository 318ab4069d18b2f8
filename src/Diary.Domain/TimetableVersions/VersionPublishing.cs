using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.TimetableVersions;

/// <summary>
/// Puts a draft in force: the lessons to come are made anew, but those that were touched only as somebody decided of
/// each. What it adds is committed by the caller, once.
/// </summary>
public sealed class VersionPublishing(DiaryDbContext db, VersionPlanner planner, AuditLog audit, TimeProvider clock)
{
    /// <summary>What would become of the lessons, without changing any.</summary>
    public async Task<Outcome<PublicationPreview, VersionRefusal>> PreviewAsync(
        Viewer viewer,
        Guid versionId,
        CancellationToken cancellationToken
    )
    {
        var planned = await planner.PlanAsync(viewer, versionId, cancellationToken);
        if (!planned.Succeeded(out var plan, out var refusal))
        {
            return refusal;
        }

        var ids = plan.Touched.Select(lesson => lesson.Id).ToList();
        var lines = await LessonQuery.ReadAsync(db, LessonPicks.Named(db, ids), null, cancellationToken);
        var same = plan.Made.Count(made => plan.Untouched.TryGetValue(made.Key, out var lesson) && made.Is(lesson));
        return new PublicationPreview(
            plan.Version.From,
            plan.Made.Count - same,
            plan.Untouched.Count - same,
            [.. lines.Select(line => new TouchedLesson(line, plan.Touches.Of(line.LessonId)))]
        );
    }

    /// <param name="keep">The touched lessons that stay as they are.</param>
    /// <param name="replace">The touched lessons that are cancelled, with what hangs on them.</param>
    public async Task<Outcome<Publication, VersionRefusal>> PublishAsync(
        Viewer viewer,
        Guid versionId,
        IReadOnlySet<Guid> keep,
        IReadOnlySet<Guid> replace,
        CancellationToken cancellationToken
    )
    {
        var planned = await planner.PlanAsync(viewer, versionId, cancellationToken);
        if (!planned.Succeeded(out var plan, out var refusal))
        {
            return refusal;
        }

        if (plan.Touched.Any(lesson => !keep.Contains(lesson.Id) && !MayReplace(plan, replace, lesson)))
        {
            return VersionRefusal.Undecided;
        }

        await EndPresentAsync(plan.Version, cancellationToken);
        plan.Version.Status = TimetableStatus.Published;
        var cancelled = await CancelAsync(viewer, plan, replace, cancellationToken);
        var blocked = Write(plan, replace);
        audit.Add(
            "timetable.published",
            nameof(TimetableVersion),
            plan.Version.Id,
            plan.Version.SchoolId,
            viewer.AccountId
        );
        return new Publication(plan.Version.From, plan.Touched.Count - cancelled, cancelled, blocked);
    }

    /// <summary>What has taken place stays, whatever is decided.</summary>
    private static bool MayReplace(VersionPlan plan, IReadOnlySet<Guid> replace, LessonOccurrence lesson) =>
        replace.Contains(lesson.Id) && !plan.Touches.Of(lesson.Id).HasFlag(LessonTouch.Held);

    private async Task EndPresentAsync(TimetableVersion next, CancellationToken cancellationToken)
    {
        var present = await db
            .TimetableVersions.Where(version =>
                version.SchoolId == next.SchoolId
                && version.YearId == next.YearId
                && version.Status == TimetableStatus.Published
                && (version.To == null || version.To >= next.From)
            )
            .ToListAsync(cancellationToken);
        present.ForEach(version => version.To = next.From.AddDays(-1));
    }

    private async Task<int> CancelAsync(
        Viewer viewer,
        VersionPlan plan,
        IReadOnlySet<Guid> replace,
        CancellationToken cancellationToken
    )
    {
        var (now, school) = (clock.GetUtcNow(), plan.Version.SchoolId);
        var keeper = AccessRules.MayKeepTimetable(viewer, school).Match<Guid?>(post => post.PersonId, _ => null);
        var revision = await TimetableRevision.RaiseAsync(db, school, cancellationToken);
        var deedId = Guid.CreateVersion7(now);
        var replaced = plan.Touched.Where(lesson => replace.Contains(lesson.Id)).ToList();
        foreach (var lesson in replaced.Where(lesson => lesson.State is not LessonState.Cancelled))
        {
            db.Attach(lesson);
            var author = new LessonAuthor(Guid.CreateVersion7(now), keeper, now)
            {
                DeedId = deedId,
                Revision = revision,
            };
            db.LessonChanges.Add(lesson.Cancel(author, null));
        }

        return replaced.Count;
    }

    /// <returns>How many lessons of the new plan were not made, because a touched one stays there.</returns>
    private int Write(VersionPlan plan, IReadOnlySet<Guid> replace)
    {
        var (left, blocked) = (plan.Untouched.ToDictionary(), 0);
        foreach (var made in plan.Made)
        {
            if (plan.IsBlocked(made, replace))
            {
                blocked++;
            }
            else if (left.Remove(made.Key, out var present))
            {
                Rewrite(present, made);
            }
            else
            {
                db.LessonOccurrences.Add(New(made, plan.Version.SchoolId));
            }
        }

        db.LessonOccurrences.RemoveRange(left.Values);
        return blocked;
    }

    private void Rewrite(LessonOccurrence lesson, MadeLesson made)
    {
        if (made.Is(lesson))
        {
            return;
        }

        db.Attach(lesson);
        (lesson.SlotId, lesson.SubjectId) = (made.Slot.SlotId, made.Slot.SubjectId);
        (lesson.TeacherId, lesson.RoomId) = (made.Slot.TeacherId, made.Slot.RoomId);
        (lesson.StartsAt, lesson.EndsAt) = (made.Time.StartsAt, made.Time.EndsAt);
    }

    private LessonOccurrence New(MadeLesson made, Guid schoolId) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            SchoolId = schoolId,
            SlotId = made.Slot.SlotId,
            Date = made.Time.Date,
            Number = made.Time.Number,
            StartsAt = made.Time.StartsAt,
            EndsAt = made.Time.EndsAt,
            GroupId = made.Slot.GroupId,
            SubjectId = made.Slot.SubjectId,
            TeacherId = made.Slot.TeacherId,
            RoomId = made.Slot.RoomId,
        };
}

/// <summary>What a publication would do.</summary>
/// <param name="Made">Lessons of the new plan that are not there as they are planned.</param>
/// <param name="Gone">Lessons of the old plan that are gone or become something else.</param>
/// <param name="Touched">Those of which somebody has to decide.</param>
public sealed record PublicationPreview(DateOnly From, int Made, int Gone, IReadOnlyList<TouchedLesson> Touched);

public sealed record TouchedLesson(LessonLine Lesson, LessonTouch Touch);

/// <summary>What a publication did.</summary>
/// <param name="Blocked">Lessons of the new plan that were not made, because a touched one stays there.</param>
public sealed record Publication(DateOnly From, int Kept, int Replaced, int Blocked);
