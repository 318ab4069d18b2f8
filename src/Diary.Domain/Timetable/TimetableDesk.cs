using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;

namespace Diary.Domain.Timetable;

/// <summary>
/// What whoever keeps the timetable looks at before a change: what would become of the lessons, and who would be in two
/// places. It changes nothing.
/// </summary>
public sealed class TimetableDesk(DiaryDbContext db, LessonDrafts drafts, TimetableBook book, LessonRestoring restoring)
{
    public async Task<Outcome<LessonPreview, LessonRefusal>> PreviewAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> lessonIds,
        LessonOrder order,
        CancellationToken cancellationToken
    )
    {
        var drafted = await drafts.OfAsync(viewer, lessonIds, order, cancellationToken);
        return drafted.Succeeded(out var draft, out var refusal) ? await ShowAsync(draft, cancellationToken) : refusal;
    }

    public async Task<Outcome<LessonPreview, LessonRefusal>> PreviewNewAsync(
        Viewer viewer,
        Guid schoolId,
        NewLesson entry,
        CancellationToken cancellationToken
    )
    {
        if (AccessRules.MayKeepTimetable(viewer, schoolId).Refusal is not null)
        {
            return LessonRefusal.NotYours;
        }

        var drafted = await book.DraftAsync(viewer, schoolId, entry, cancellationToken);
        return drafted.Succeeded(out var draft, out var refusal) ? await ShowAsync(draft, cancellationToken) : refusal;
    }

    public async Task<Outcome<LessonPreview, LessonRefusal>> PreviewRestoreAsync(
        Viewer viewer,
        Guid deedId,
        CancellationToken cancellationToken
    )
    {
        var drafted = await restoring.DraftAsync(viewer, deedId, cancellationToken);
        return drafted.Succeeded(out var undone, out var refusal)
            ? await ShowAsync(undone.Draft, cancellationToken)
            : refusal;
    }

    private async Task<LessonPreview> ShowAsync(LessonDraft draft, CancellationToken cancellationToken)
    {
        Guid[] ids =
        [
            .. draft.Lessons.Select(lesson => lesson.Id),
            .. draft.Clashes.Select(clash => clash.OtherLessonId),
        ];
        var lines = await LessonQuery.ReadAsync(db, LessonPicks.Named(db, ids), null, cancellationToken);
        var byId = lines.ToDictionary(line => line.LessonId);
        return new LessonPreview(
            [.. draft.Lessons.Where(lesson => byId.ContainsKey(lesson.Id)).Select(lesson => byId[lesson.Id])],
            draft.Plans.ToDictionary(plan => plan.LessonId, plan => plan.Time),
            [
                .. draft
                    .Clashes.Where(clash => byId.ContainsKey(clash.OtherLessonId))
                    .DistinctBy(clash => (clash.Kind, clash.OtherLessonId))
                    .Select(clash => new ClashLine(clash.Kind, byId[clash.OtherLessonId])),
            ]
        );
    }
}
