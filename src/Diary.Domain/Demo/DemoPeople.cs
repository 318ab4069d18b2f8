using Diary.Domain.Database;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Demo;

/// <summary>The people of the demonstration school whom a visitor can be.</summary>
public sealed class DemoPeople(DiaryDbContext db)
{
    /// <returns>Null where there is no demonstration school.</returns>
    public async Task<DemoPerson?> FindAsync(DemoRole role, CancellationToken cancellationToken)
    {
        var id = IdOf(role);
        return await db
            .People.Where(person => person.Id == id)
            .Select(person => new DemoPerson(person.Id, person.GivenName, person.Patronymic, person.FamilyName))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The same for ever, so that a visitor stays who they are when the school is loaded anew.</summary>
    internal static Guid IdOf(DemoRole role) => DemoIds.Named($"person/{role}");
}

public sealed record DemoPerson(Guid PersonId, string GivenName, string? Patronymic, string FamilyName);
