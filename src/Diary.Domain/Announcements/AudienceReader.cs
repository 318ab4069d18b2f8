using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Announcements;

/// <summary>To whom the viewer may speak, and who of them has not answered yet.</summary>
public sealed class AudienceReader(DiaryDbContext db)
{
    /// <summary>The classes and groups of this school year, classes first; an administrator has the school itself too.</summary>
    public async Task<IReadOnlyList<AudienceChoice>> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var administered = viewer
            .Posts.Where(post => post.Kind is StaffPostKind.Administrator)
            .Select(post => post.SchoolId)
            .Distinct()
            .ToList();
        var own = AccessRules.OwnClasses(viewer);
        var today = viewer.Today;
        var rows = await (
            from learners in db.Groups
            join year in db.AcademicYears on learners.YearId equals year.Id
            where year.Start <= today && today <= year.End
            where
                administered.Contains(learners.SchoolId)
                || (learners.ClassId != null && own.Contains(learners.ClassId.Value))
            select new
            {
                learners.SchoolId,
                learners.Id,
                learners.Kind,
                learners.Title,
                learners.ClassId,
            }
        ).ToListAsync(cancellationToken);
        var places = rows.OrderBy(row => row.Kind)
            .ThenBy(row => row.Title.Length)
            .ThenBy(row => row.Title, StringComparer.Ordinal)
            .Select(row =>
                row.Kind is GroupKind.Class
                    ? new AudienceChoice(row.SchoolId, row.ClassId, null, row.Title)
                    : new AudienceChoice(row.SchoolId, null, row.Id, row.Title)
            );
        return [.. administered.Select(school => new AudienceChoice(school, null, null, null)), .. places];
    }

    /// <summary>Guardians of the audience who were asked to confirm and have not, by the child; for the author.</summary>
    public async Task<IReadOnlyList<PersonName>> UnconfirmedAsync(
        Viewer viewer,
        Guid announcementId,
        int take,
        CancellationToken cancellationToken
    )
    {
        var announcement = await db
            .Announcements.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == announcementId && a.WithdrawnAt == null, cancellationToken);
        if (announcement is null || !AnnouncementReader.IsMine(viewer, announcement))
        {
            return [];
        }

        var school = announcement.SchoolId;
        var audience = await db
            .AnnouncementAudiences.Where(a => a.SchoolId == school && a.AnnouncementId == announcementId)
            .Select(a => new NewAudience(a.ClassId, a.GroupId, a.ForStudents, a.ForGuardians, a.ForStaff))
            .ToListAsync(cancellationToken);
        var recipients = AnnouncementRecipients.Of(db, school, audience, viewer.Today);
        var confirmations = db.AnnouncementConfirmations;
        var links = db.AccountPersons;
        return await (
            from person in db.People
            where recipients.Contains(person.Id)
            where
                !confirmations.Any(c =>
                    c.SchoolId == school
                    && c.AnnouncementId == announcementId
                    && links.Any(link => link.AccountId == c.AccountId && link.PersonId == person.Id)
                )
            orderby person.FamilyName, person.GivenName
            select new PersonName(person.FamilyName, person.GivenName, person.Patronymic)
        )
            .Take(take)
            .ToListAsync(cancellationToken);
    }
}

/// <param name="Title">Null for the whole school.</param>
public sealed record AudienceChoice(Guid SchoolId, Guid? ClassId, Guid? GroupId, string? Title);
