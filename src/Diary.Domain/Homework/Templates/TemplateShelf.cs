using Diary.Domain.Access;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework.Templates;

/// <summary>A teacher's templates of homework. What it adds is committed by the caller, once.</summary>
public sealed class TemplateShelf(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    /// <summary>More than anybody looks through.</summary>
    private const int Most = 50;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<HomeworkTemplate>> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var owners = Owners(viewer);
        var schools = viewer.SchoolsOfWork();
        return await db
            .HomeworkTemplates.Where(template =>
                schools.Contains(template.SchoolId) && owners.Contains(template.OwnerId)
            )
            .OrderByDescending(template => template.CreatedAt)
            .ThenByDescending(template => template.Id)
            .Take(Most)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }

    /// <returns>Null when nobody of the account works at the school.</returns>
    public HomeworkTemplate? Save(Viewer viewer, Guid schoolId, HomeworkText content)
    {
        if (viewer.Posts.FirstOrDefault(post => post.SchoolId == schoolId) is not { } post || content.IsNothing)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var template = new HomeworkTemplate
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = schoolId,
            OwnerId = post.PersonId,
            Title = TitleOf(content.Text),
            Text = content.Text.Trim(),
            Minutes = content.Minutes,
            NeedsSubmission = content.NeedsSubmission,
            CreatedAt = now,
        };
        db.HomeworkTemplates.Add(template);
        audit.Add("template.saved", nameof(HomeworkTemplate), template.Id, schoolId, viewer.AccountId);
        return template;
    }

    /// <returns>The template that is gone; null when there was none.</returns>
    public async Task<HomeworkTemplate?> RemoveAsync(
        Viewer viewer,
        Guid templateId,
        CancellationToken cancellationToken
    )
    {
        var owners = Owners(viewer);
        var template = await db.HomeworkTemplates.SingleOrDefaultAsync(
            template => template.Id == templateId && owners.Contains(template.OwnerId),
            cancellationToken
        );
        if (template is not null)
        {
            db.HomeworkTemplates.Remove(template);
            audit.Add("template.removed", nameof(HomeworkTemplate), template.Id, template.SchoolId, viewer.AccountId);
        }

        return template;
    }

    private static List<Guid> Owners(Viewer viewer) => [.. viewer.Persons.Select(person => person.PersonId)];

    /// <summary>Its first line, as far as it fits.</summary>
    private static string TitleOf(string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        return line.Length <= HomeworkTemplate.MaxTitleLength
            ? line
            : line[..(HomeworkTemplate.MaxTitleLength - 1)] + '…';
    }
}
