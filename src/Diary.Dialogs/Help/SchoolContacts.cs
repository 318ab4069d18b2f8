using Diary.Dialogs.Turns;
using Diary.Domain.Database;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.Help;

/// <summary>Whom the person can turn to at their school.</summary>
public sealed class SchoolContacts(DiaryDbContext db)
{
    /// <returns>Null for somebody who belongs to no school here.</returns>
    public async Task<ContactsView?> OfAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Viewer?.Persons is not [var person, ..])
        {
            return null;
        }

        return await db
            .Schools.Where(school => school.Id == person.SchoolId)
            .Select(school => new ContactsView(
                school.Name,
                school.SupportPhone,
                school.SupportEmail,
                school.SupportHours
            ))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
