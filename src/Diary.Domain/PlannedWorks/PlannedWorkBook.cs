using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.PlannedWorks;

/// <summary>Writes down what works are coming. What it adds is committed by the caller, once.</summary>
public sealed class PlannedWorkBook(DiaryDbContext db, WorkLoadReader loads, AuditLog audit, TimeProvider clock)
{
    public async Task<Outcome<PlannedWork, PlannedWorkRefusal>> RecordAsync(
        Viewer viewer,
        NewPlannedWork entry,
        CancellationToken cancellationToken
    )
    {
        var checkedEntry = await CheckAsync(viewer, entry, null, cancellationToken);
        if (!checkedEntry.Succeeded(out var desk, out var refusal))
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var work = new PlannedWork
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = desk.Lesson.SchoolId,
            GroupId = desk.Lesson.GroupId,
            SubjectId = desk.Lesson.SubjectId,
            LessonId = desk.Lesson.Id,
            Date = desk.Lesson.Date,
            WorkType = entry.WorkType,
            Title = Tidy(entry.Title),
            AuthorId = desk.AuthorId,
            CreatedAt = now,
        };
        db.PlannedWorks.Add(work);
        audit.Add("work.planned", nameof(PlannedWork), work.Id, work.SchoolId, viewer.AccountId, On(work));
        return work;
    }

    /// <summary>The same work at another lesson of the group, of another kind, or about something else.</summary>
    public async Task<Outcome<PlannedWork, PlannedWorkRefusal>> CorrectAsync(
        Viewer viewer,
        Guid workId,
        NewPlannedWork entry,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(viewer, workId, cancellationToken) is not { } work)
        {
            return PlannedWorkRefusal.NotYours;
        }

        var checkedEntry = await CheckAsync(viewer, entry, work, cancellationToken);
        if (!checkedEntry.Succeeded(out var desk, out var refusal))
        {
            return refusal;
        }

        var was = work.LessonId;
        (work.LessonId, work.Date) = (desk.Lesson.Id, desk.Lesson.Date);
        (work.WorkType, work.Title) = (entry.WorkType, Tidy(entry.Title));
        var details = new Dictionary<string, string>(On(work)) { ["was"] = was.ToString() };
        audit.Add("work.replanned", nameof(PlannedWork), work.Id, work.SchoolId, viewer.AccountId, details);
        return work;
    }

    public async Task<Outcome<PlannedWork, PlannedWorkRefusal>> WithdrawAsync(
        Viewer viewer,
        Guid workId,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(viewer, workId, cancellationToken) is not { } work)
        {
            return PlannedWorkRefusal.NotYours;
        }

        work.Withdraw(clock.GetUtcNow());
        audit.Add("work.withdrawn", nameof(PlannedWork), work.Id, work.SchoolId, viewer.AccountId, On(work));
        return work;
    }

    /// <param name="present">The work that is changed; null for a new one.</param>
    private async Task<Outcome<WorkDesk, PlannedWorkRefusal>> CheckAsync(
        Viewer viewer,
        NewPlannedWork entry,
        PlannedWork? present,
        CancellationToken cancellationToken
    )
    {
        var schools = viewer.SchoolsOfWork();
        var lesson = await db
            .LessonOccurrences.AsNoTracking()
            .SingleOrDefaultAsync(l => l.Id == entry.LessonId && schools.Contains(l.SchoolId), cancellationToken);
        if (lesson is null || IsElsewhere(lesson, present))
        {
            return PlannedWorkRefusal.NotYours;
        }

        var may = viewer.MayWriteAs(lesson.SchoolId, lesson.GroupId, lesson.SubjectId, lesson.Date);
        if (!may.Succeeded(out var authorId, out var access))
        {
            return access is AccessRefusal.OutsideDates ? PlannedWorkRefusal.OutsideDates : PlannedWorkRefusal.NotYours;
        }

        var refusal =
            Misplaced(viewer, lesson, entry)
            ?? await TakenAsync(lesson, entry, present?.Id, cancellationToken)
            ?? await OverloadAsync(lesson, entry, present?.Id, cancellationToken);
        return refusal is { } named ? named : new WorkDesk(lesson, authorId);
    }

    private static bool IsElsewhere(LessonOccurrence lesson, PlannedWork? present) =>
        present is not null && (present.GroupId != lesson.GroupId || present.SubjectId != lesson.SubjectId);

    private static PlannedWorkRefusal? Misplaced(Viewer viewer, LessonOccurrence lesson, NewPlannedWork entry) =>
        lesson.State is LessonState.Cancelled ? PlannedWorkRefusal.NoLesson
        : lesson.Date < viewer.TodayAt(lesson.SchoolId) ? PlannedWorkRefusal.DayIsOver
        : entry.Title?.Length > PlannedWork.MaxTitleLength ? PlannedWorkRefusal.TitleTooLong
        : null;

    private async Task<PlannedWorkRefusal?> TakenAsync(
        LessonOccurrence lesson,
        NewPlannedWork entry,
        Guid? except,
        CancellationToken cancellationToken
    ) =>
        await db.PlannedWorks.AnyAsync(
            work =>
                work.SchoolId == lesson.SchoolId
                && work.LessonId == lesson.Id
                && work.WorkType == entry.WorkType
                && work.WithdrawnAt == null
                && work.Id != except,
            cancellationToken
        )
            ? PlannedWorkRefusal.AlreadyPlanned
            : null;

    private async Task<PlannedWorkRefusal?> OverloadAsync(
        LessonOccurrence lesson,
        NewPlannedWork entry,
        Guid? except,
        CancellationToken cancellationToken
    )
    {
        var load = await loads.ReadAsync(
            lesson.SchoolId,
            lesson.GroupId,
            lesson.SubjectId,
            lesson.Date,
            lesson.Date,
            cancellationToken
        );
        return load.Beside(entry.WorkType, lesson.Date, except).Refusal;
    }

    private async Task<PlannedWork?> OwnAsync(Viewer viewer, Guid workId, CancellationToken cancellationToken)
    {
        var work = await db.PlannedWorks.SingleOrDefaultAsync(
            w => w.Id == workId && w.WithdrawnAt == null,
            cancellationToken
        );
        return
            work is not null
            && viewer.MayWriteAs(work.SchoolId, work.GroupId, work.SubjectId, work.Date).Refusal is null
            ? work
            : null;
    }

    private static string? Tidy(string? title) => string.IsNullOrWhiteSpace(title) ? null : title.Trim();

    private static Dictionary<string, string> On(PlannedWork work) =>
        new() { ["lesson"] = work.LessonId.ToString(), ["type"] = work.WorkType };

    private sealed record WorkDesk(LessonOccurrence Lesson, Guid AuthorId);
}
