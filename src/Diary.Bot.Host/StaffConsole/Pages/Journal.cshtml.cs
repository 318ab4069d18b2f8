using Diary.Dialogs.MarkEntry;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Journal;
using Diary.Domain.Marks;
using Diary.Domain.School;
using Microsoft.AspNetCore.Mvc;

namespace Diary.Bot.Host.StaffConsole.Pages;

internal sealed class JournalModel(
    JournalGridReader journal,
    TermReader terms,
    JournalFilling filling,
    DiaryDbContext db,
    AuditLog audit
) : ConsolePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Term { get; set; }

    public IReadOnlyList<JournalCourse> Courses { get; private set; } = [];

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    public Term? Chosen { get; private set; }

    public JournalGrid? Grid { get; private set; }

    public FilledAnswer? Answer { get; private set; }

    public static IReadOnlyList<string> Works => WorkTypes.All;

    public bool MayWrite =>
        Grid is { } grid
        && (
            Visit.Viewer.IsAdministrator(grid.Course.SchoolId)
            || Visit.Viewer.TeachingGroups.Any(mine =>
                mine.GroupId == grid.Course.GroupId && mine.SubjectId == grid.Course.SubjectId
            )
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await OpenAsync(cancellationToken))
        {
            return Missing();
        }

        if (Grid is { } grid)
        {
            audit.Add(
                AuditActions.DiaryRead,
                nameof(JournalGrid),
                grid.Course.GroupId,
                Visit.SchoolId,
                Visit.Viewer.AccountId,
                new Dictionary<string, string> { ["subject"] = grid.Course.SubjectId.ToString() }
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(FilledForm filled, CancellationToken cancellationToken)
    {
        Answer = await filling.FillAsync(Visit.Viewer, filled, cancellationToken);
        if (Answer.Refusal is MarkRefusal.NotYours || !await OpenAsync(cancellationToken) || Grid is null)
        {
            return Missing();
        }

        return Partial("_Grid", this);
    }

    /// <returns>False when there is no such journal, or it is not open to the viewer: the two look the same.</returns>
    private async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        var today = Visit.Viewer.TodayAt(Visit.SchoolId);
        Courses = await journal.CoursesAsync(Visit.Viewer, cancellationToken);
        if (Group is null && Subject is null)
        {
            return true;
        }

        var course = Courses.FirstOrDefault(c => c.GroupId == Group && c.SubjectId == Subject);
        if (course is null)
        {
            return false;
        }

        var years = await terms.YearsAsync(
            course.SchoolId,
            today.AddDays(-YearTerms.SummerDays),
            today,
            cancellationToken
        );
        Terms =
        [
            .. years.SelectMany(year => year.Of(course.Class.Grade)).Where(term => term.Kind is not TermKind.Year),
        ];
        Chosen = Term is { } id
            ? Terms.FirstOrDefault(term => term.Id == id)
            : years.Select(year => year.On(course.Class.Grade, today)).FirstOrDefault();
        if (Chosen is null && Term is not null)
        {
            return false;
        }

        var (first, last) = (Chosen?.Start ?? today.AddDays(-60), Chosen?.End ?? today);
        Grid = await journal.ReadAsync(course, first, last < today ? last : today, cancellationToken);
        return true;
    }
}
