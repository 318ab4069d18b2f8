using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Corrections;

/// <summary>Which requests there are. Each question is one query.</summary>
public sealed class CorrectionReader(DiaryDbContext db)
{
    private const int MostShown = 20;

    /// <summary>Those that wait for the viewer's answer, the most urgent first.</summary>
    public async Task<IReadOnlyList<CorrectionLine>> WaitingAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var waiting = Waiting(viewer).OrderBy(request => request.DueOn).Take(MostShown);
        var lines = viewer.Posts.Count == 0 ? [] : await ReadAsync(waiting, cancellationToken);
        return [.. lines.OrderBy(line => line.Request.DueOn)];
    }

    public Task<int> CountWaitingAsync(Viewer viewer, CancellationToken cancellationToken) =>
        viewer.Posts.Count == 0 ? Task.FromResult(0) : Waiting(viewer).CountAsync(cancellationToken);

    /// <summary>Those that the viewer has made, the newest first.</summary>
    public async Task<IReadOnlyList<CorrectionLine>> OwnAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var people = viewer.Persons.Select(person => person.PersonId).ToList();
        var own = db
            .CorrectionRequests.Where(request => people.Contains(request.AuthorId))
            .OrderByDescending(request => request.CreatedAt)
            .Take(MostShown);
        return [.. (await ReadAsync(own, cancellationToken)).OrderByDescending(line => line.Request.CreatedAt)];
    }

    /// <summary>What the viewer has asked last about the fact.</summary>
    public Task<CorrectionRequest?> LatestAsync(
        Viewer viewer,
        FactKind fact,
        Guid factId,
        CancellationToken cancellationToken
    )
    {
        var people = viewer.Persons.Select(person => person.PersonId).ToList();
        var schools = viewer.Persons.Select(person => person.SchoolId).ToList();
        return db
            .CorrectionRequests.AsNoTracking()
            .Where(request => schools.Contains(request.SchoolId) && request.Fact == fact && request.FactId == factId)
            .Where(request => people.Contains(request.AuthorId))
            .OrderByDescending(request => request.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <returns>Null when there is no such request, or it is neither the viewer's nor theirs to answer.</returns>
    public async Task<CorrectionLine?> FindAsync(Viewer viewer, Guid requestId, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(db.CorrectionRequests.Where(request => request.Id == requestId), cancellationToken);
        return found is [var line] && (IsAuthor(viewer, line.Request) || viewer.AnswersAs(line.Request) is not null)
            ? line
            : null;
    }

    private static bool IsAuthor(Viewer viewer, CorrectionRequest request) =>
        viewer.Persons.Any(person => person.PersonId == request.AuthorId);

    private IQueryable<CorrectionRequest> Waiting(Viewer viewer)
    {
        var schools = viewer.SchoolsOfWork();
        var teaching = viewer.TeachersToday();
        var run = viewer.SchoolsRun();
        var today = viewer.Today;
        return db.CorrectionRequests.Where(request =>
            schools.Contains(request.SchoolId)
            && request.State == CorrectionState.Waiting
            && (
                (request.OwnerId != null && teaching.Contains(request.OwnerId.Value))
                || (run.Contains(request.SchoolId) && (request.OwnerId == null || request.DueOn < today))
            )
        );
    }

    private async Task<IReadOnlyList<CorrectionLine>> ReadAsync(
        IQueryable<CorrectionRequest> requests,
        CancellationToken cancellationToken
    )
    {
        var people = db.People;
        var subjects = db.Subjects;
        var rows = await (
            from request in requests
            join author in people on request.AuthorId equals author.Id
            from owner in people.Where(p => p.Id == request.OwnerId).DefaultIfEmpty()
            from student in people.Where(p => p.Id == request.StudentId).DefaultIfEmpty()
            from mark in db.Set<Mark>().Where(m => m.Id == request.FactId).DefaultIfEmpty()
            from column in db.Set<MarkColumn>().Where(c => c.Id == mark!.ColumnId).DefaultIfEmpty()
            from lesson in db.Set<LessonOccurrence>().Where(l => l.Id == request.FactId).DefaultIfEmpty()
            from ofMark in subjects.Where(s => s.Id == mark!.SubjectId).DefaultIfEmpty()
            from ofLesson in subjects.Where(s => s.Id == lesson!.SubjectId).DefaultIfEmpty()
            from step in db.Set<CorrectionStep>()
                .Where(s => s.SchoolId == request.SchoolId && s.RequestId == request.Id)
                .DefaultIfEmpty()
            from actor in people.Where(p => p.Id == step!.AuthorId).DefaultIfEmpty()
            select new
            {
                Request = request,
                Author = author,
                Owner = (Person?)owner,
                Student = (Person?)student,
                Subject = (string?)ofMark!.Title ?? ofLesson!.Title,
                MarkDate = (DateOnly?)mark!.Date,
                LessonDate = (DateOnly?)lesson!.Date,
                WorkType = (string?)column!.WorkType,
                Step = (CorrectionStep?)step,
                Actor = (Person?)actor,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.Request.Id)
                .Select(request => request.OrderBy(row => row.Step?.At).ToList())
                .Select(request => new CorrectionLine(
                    request[0].Request,
                    Name(request[0].Student),
                    request[0].Subject,
                    request[0].MarkDate ?? request[0].LessonDate,
                    request[0].WorkType,
                    Name(request[0].Author)!,
                    Name(request[0].Owner),
                    [
                        .. request
                            .Where(row => row is { Step: not null, Actor: not null })
                            .Select(row => new CorrectionStepLine(
                                row.Step!.Deed,
                                row.Step.Words,
                                Name(row.Actor)!,
                                row.Step.At
                            )),
                    ]
                )),
        ];
    }

    private static PersonName? Name(Person? person) =>
        person is null ? null : new PersonName(person.FamilyName, person.GivenName, person.Patronymic);
}
