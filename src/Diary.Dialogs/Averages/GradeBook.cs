using Diary.Dialogs.Students;
using Diary.Domain.Access;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.School;

namespace Diary.Dialogs.Averages;

/// <summary>The marks of a period with the rules by which they are graded, for everybody asked for.</summary>
public sealed class GradeBook(MarkReader marks, TermReader terms, GradingReader grading)
{
    /// <param name="named">The part of the year, each owner's own; null for the days of the query.</param>
    internal async Task<IReadOnlyList<GradePage>> OpenAsync(
        Viewer viewer,
        DiaryQuestion question,
        DiaryQuery query,
        AskedPeriod? named,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var students = question.StudentsOf(viewer, query);
        var owners = DiaryOwner.Of(viewer, students, query);
        var schools = owners.Select(owner => owner.SchoolId).Distinct().ToList();
        var calendar = await terms.OfSchoolsAsync(schools, cancellationToken);
        var policies = await grading.OfSchoolsAsync(schools, cancellationToken);
        var pages = owners.Select(Page).ToList();
        var span = new MarkQuery(pages.Min(page => page.First), pages.Max(page => page.Last), query.Subject);
        var lines = query.Whose is Whose.OfClass(var name)
            ? await marks.ForClassAsync(viewer, name, span, cancellationToken)
            : await marks.ForStudentsAsync(
                viewer,
                [.. students.Select(student => student.StudentId)],
                span,
                cancellationToken
            );
        var filled = pages.ConvertAll(page => page with { Lines = [.. lines.Where(page.Covers)] });
        var learning = filled.FindAll(page => page.Lines.Count > 0);
        return query.Subject is not null && learning.Count > 0 ? learning : filled;

        GradePage Page(DiaryOwner owner)
        {
            var period = named is null ? null : calendar.Find(owner, named, today);
            var (first, last) = period is null ? (query.First, query.Last) : (period.First, period.Last);
            return new GradePage(owner, period, first, last, policies.At(owner.SchoolId, last), []);
        }
    }
}

/// <param name="Period">Null for days that are no part of the year by themselves.</param>
internal sealed record GradePage(
    DiaryOwner Owner,
    DiaryPeriod? Period,
    DateOnly First,
    DateOnly Last,
    GradingVersion Version,
    IReadOnlyList<MarkLine> Lines
)
{
    public GradingRules Rules => Version.Rules;

    public PolicyInWords Policy =>
        new(Version.Policy?.Name, Version.Policy?.Version, Version.Policy?.From, Version.Rules);

    public bool Covers(MarkLine line) =>
        First <= line.Date && line.Date <= Last && (Owner.Id is null || line.StudentId == Owner.Id);
}
