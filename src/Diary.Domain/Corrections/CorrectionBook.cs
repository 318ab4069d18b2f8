using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Corrections;

/// <summary>Takes requests to the owners of facts, and their answers back. What it adds is committed by the caller, once.</summary>
public sealed class CorrectionBook(
    DiaryDbContext db,
    FactDesk facts,
    SchoolCalendar calendar,
    AuditLog audit,
    TimeProvider clock
)
{
    public async Task<Outcome<CorrectionRequest, CorrectionRefusal>> OpenAsync(
        Viewer viewer,
        NewCorrection asked,
        CancellationToken cancellationToken
    )
    {
        if ((RefuseWords(asked.Reason) ?? RefuseValue(asked.Proposed) ?? RefuseValue(asked.Said)) is { } wrong)
        {
            return wrong;
        }

        if (await facts.FindAsync(viewer, asked, cancellationToken) is not { } fact)
        {
            return CorrectionRefusal.NotYours;
        }

        if (asked.Proposed is not null && asked.Proposed == fact.Value)
        {
            return CorrectionRefusal.SameValue;
        }

        return await IsAskedAsync(asked, fact, cancellationToken)
            ? CorrectionRefusal.AlreadyAsked
            : Add(viewer, asked, fact, await DueAsync(viewer, fact.SchoolId, fact.Grade, cancellationToken));
    }

    /// <param name="words">What is said to the person who asked.</param>
    public async Task<Outcome<CorrectionRequest, CorrectionRefusal>> AnswerAsync(
        Viewer viewer,
        Guid requestId,
        bool accepted,
        string words,
        CancellationToken cancellationToken
    )
    {
        var request = await db.CorrectionRequests.SingleOrDefaultAsync(r => r.Id == requestId, cancellationToken);
        if (request is null || viewer.AnswersAs(request) is not { } answering)
        {
            return CorrectionRefusal.NotYours;
        }

        if (!request.IsOpen)
        {
            return CorrectionRefusal.NotWaiting;
        }

        if (RefuseWords(words) is { } wrong)
        {
            return wrong;
        }

        request.Answer(accepted);
        Note(viewer, request, accepted ? CorrectionDeed.Accepted : CorrectionDeed.Declined, words, answering);
        return request;
    }

    /// <summary>To those who run the school: what was declined, or what nobody answered in time.</summary>
    public async Task<Outcome<CorrectionRequest, CorrectionRefusal>> EscalateAsync(
        Viewer viewer,
        Guid requestId,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(viewer, requestId, cancellationToken) is not { } request)
        {
            return CorrectionRefusal.NotYours;
        }

        if (request.IsEscalated)
        {
            return CorrectionRefusal.AlreadyEscalated;
        }

        if (!request.MayBeEscalated(viewer.Today))
        {
            return request.State is CorrectionState.Waiting ? CorrectionRefusal.TooEarly : CorrectionRefusal.NotWaiting;
        }

        request.Escalate(await DueAsync(viewer, request.SchoolId, GradeOf(viewer, request), cancellationToken));
        Note(viewer, request, CorrectionDeed.Escalated, null, request.AuthorId);
        return request;
    }

    public async Task<Outcome<CorrectionRequest, CorrectionRefusal>> WithdrawAsync(
        Viewer viewer,
        Guid requestId,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(viewer, requestId, cancellationToken) is not { } request)
        {
            return CorrectionRefusal.NotYours;
        }

        if (!request.IsOpen)
        {
            return CorrectionRefusal.NotWaiting;
        }

        request.Withdraw();
        Note(viewer, request, CorrectionDeed.Withdrawn, null, request.AuthorId);
        return request;
    }

    private CorrectionRequest Add(Viewer viewer, NewCorrection asked, DisputedFact fact, DateOnly dueOn)
    {
        var now = clock.GetUtcNow();
        var request = new CorrectionRequest
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = fact.SchoolId,
            Fact = asked.Fact,
            FactId = asked.FactId,
            StudentId = fact.StudentId,
            Nature = asked.Nature,
            Value = fact.Value,
            Proposed = asked.Proposed,
            Reason = asked.Reason.Trim(),
            AuthorId = fact.AskedBy,
            CreatedAt = now,
        };
        request.SendTo(fact.OwnerId, dueOn);
        db.CorrectionRequests.Add(request);
        Note(viewer, request, CorrectionDeed.Opened, request.Reason, request.AuthorId);
        return request;
    }

    private void Note(Viewer viewer, CorrectionRequest request, CorrectionDeed deed, string? words, Guid authorId)
    {
        var now = clock.GetUtcNow();
        db.CorrectionSteps.Add(
            new CorrectionStep
            {
                Id = Guid.CreateVersion7(now),
                SchoolId = request.SchoolId,
                RequestId = request.Id,
                Deed = deed,
                Words = words?.Trim(),
                AuthorId = authorId,
                At = now,
            }
        );
        var action = "correction." + SnakeCaseNames.Of(deed.ToString());
        audit.Add(action, nameof(CorrectionRequest), request.Id, request.SchoolId, viewer.AccountId);
    }

    /// <summary>So many school days from now.</summary>
    private async Task<DateOnly> DueAsync(Viewer viewer, Guid schoolId, int grade, CancellationToken cancellationToken)
    {
        var days =
            await db
                .CorrectionSettings.Where(setting => setting.SchoolId == schoolId)
                .Select(setting => (int?)setting.AnswerDays)
                .SingleOrDefaultAsync(cancellationToken)
            ?? CorrectionSetting.UsualDays;
        var day = viewer.Today;
        var span = await calendar.AroundAsync(schoolId, day, cancellationToken);
        for (; days > 0; days--)
        {
            day = span.NextSchoolDay(grade, day)?.Date ?? day.AddDays(1);
        }

        return day;
    }

    private Task<CorrectionRequest?> OwnAsync(Viewer viewer, Guid requestId, CancellationToken cancellationToken)
    {
        var people = viewer.Persons.Select(person => person.PersonId).ToList();
        return db.CorrectionRequests.SingleOrDefaultAsync(
            request => request.Id == requestId && people.Contains(request.AuthorId),
            cancellationToken
        );
    }

    private Task<bool> IsAskedAsync(NewCorrection asked, DisputedFact fact, CancellationToken cancellationToken) =>
        db.CorrectionRequests.AnyAsync(
            r =>
                r.SchoolId == fact.SchoolId
                && r.Fact == asked.Fact
                && r.FactId == asked.FactId
                && r.AuthorId == fact.AskedBy
                && r.State == CorrectionState.Waiting,
            cancellationToken
        );

    private static int GradeOf(Viewer viewer, CorrectionRequest request) =>
        viewer.Students.FirstOrDefault(student => student.StudentId == request.StudentId)?.Grade ?? Grades.Last;

    private static CorrectionRefusal? RefuseWords(string words) =>
        string.IsNullOrWhiteSpace(words) ? CorrectionRefusal.ReasonNeeded
        : words.Trim().Length > CorrectionRequest.MaxWordsLength ? CorrectionRefusal.TextTooLong
        : null;

    private static CorrectionRefusal? RefuseValue(string? value) =>
        value is "" or { Length: > CorrectionRequest.MaxValueLength } ? CorrectionRefusal.TextTooLong : null;
}
