using System.Runtime.CompilerServices;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Diary.Domain.Demo;

/// <summary>
/// Takes the demonstration school out of the database: everything but its own row, the accounts, and the people whom
/// somebody is linked to.
/// </summary>
internal sealed class DemoEraser(DiaryDbContext db)
{
    /// <returns>The people who stay.</returns>
    public async Task<IReadOnlySet<Guid>> ClearAsync(CancellationToken cancellationToken)
    {
        var school = DemoIds.School;
        if (!await db.Set<Person>().AnyAsync(person => person.SchoolId == school, cancellationToken))
        {
            return new HashSet<Guid>();
        }

        var entities = Ordered();
        var indexes = entities.SelectMany(MissingIndexes).ToList();
        await EachAsync(indexes, index => $"CREATE INDEX {index.Name} ON {index.Table} ({index.Column})");
        foreach (var entity in entities)
        {
            var deletion = $"DELETE FROM {entity.GetTableName()} WHERE school_id = {{0}}";
            await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(deletion, school), cancellationToken);
        }

        await DeletePeopleAsync(school, cancellationToken);
        await EachAsync(indexes, index => $"DROP INDEX {index.Name}");
        return await db.Set<Person>()
            .Where(person => person.SchoolId == school)
            .Select(person => person.Id)
            .ToHashSetAsync(cancellationToken);

        async Task EachAsync(List<MissingIndex> all, Func<MissingIndex, string> statement)
        {
            foreach (var index in all)
            {
                await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(statement(index)), cancellationToken);
            }
        }
    }

    private Task<int> DeletePeopleAsync(Guid school, CancellationToken cancellationToken)
    {
        var links = db.AccountPersons;
        var invites = db.InviteCodes;
        return db.Set<Person>()
            .Where(person =>
                person.SchoolId == school
                && !links.Any(link => link.PersonId == person.Id)
                && !invites.Any(invite => invite.PersonId == person.Id)
            )
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What refers to others before what they refer to.</summary>
    private List<IEntityType> Ordered()
    {
        var left = db
            .Model.GetEntityTypes()
            .Where(entity => entity.FindProperty(nameof(Person.SchoolId)) is not null && !IsKept(entity.ClrType))
            .ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var free = left.FindAll(entity => !left.Exists(other => other != entity && RefersTo(other, entity)));
            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }

        return ordered;
    }

    private static bool RefersTo(IEntityType entity, IEntityType other) =>
        entity.GetForeignKeys().Any(key => key.PrincipalEntityType == other);

    private static bool IsKept(Type entity) =>
        entity == typeof(Person) || entity == typeof(DemoLoad) || entity.Namespace == typeof(Account).Namespace;

    /// <summary>
    /// A deletion looks for what refers to the row. Nothing but this deletes so much at once, so these indexes are made
    /// for it and go with it.
    /// </summary>
    private static IEnumerable<MissingIndex> MissingIndexes(IEntityType entity) =>
        from key in entity.GetForeignKeys()
        let column = key.Properties[0]
        where !entity.GetIndexes().Any(index => index.Properties[0] == column)
        where column.Name != nameof(Person.SchoolId)
        select new MissingIndex(
            $"demo_{entity.GetTableName()}_{column.GetColumnName()}",
            entity.GetTableName()!,
            column.GetColumnName()
        );

    private sealed record MissingIndex(string Name, string Table, string Column);
}
