using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Diary.Domain.Database;

/// <summary>
/// Writes many new rows past the change tracker, by the model's own mapping. Constraints hold as ever; all rows of a
/// call are written or none.
/// </summary>
public static class BulkInsert
{
    extension(DiaryDbContext db)
    {
        /// <returns>How many rows were written.</returns>
        public Task<long> InsertManyAsync<TEntity>(IEnumerable<TEntity> entities, CancellationToken cancellationToken)
            where TEntity : class => db.InsertRowsAsync(entities, BulkTable.Of<TEntity>(db.Model), cancellationToken);
    }
}

/// <summary>Where an entity's values go: table, columns, and how each is read off the entity.</summary>
public sealed class BulkTable
{
    private BulkTable(string name, IReadOnlyList<BulkColumn> columns)
    {
        Name = name;
        Columns = columns;
    }

    public string Name { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

    internal static BulkTable Of<TEntity>(IModel model)
    {
        var entity = model.FindEntityType(typeof(TEntity))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var columns = entity
            .GetProperties()
            .Where(property =>
                !(
                    property.IsPrimaryKey()
                    && property.ValueGenerated == ValueGenerated.OnAdd
                    && property.ClrType == typeof(long)
                )
            )
            .Select(property => new BulkColumn(property.GetColumnName(table)!, property));
        return new BulkTable(table.Name, [.. columns]);
    }
}

/// <summary>A column and its value in an entity, as the provider stores it.</summary>
public sealed class BulkColumn
{
    private readonly Func<object, object?> _value;

    internal BulkColumn(string name, IProperty property)
    {
        Name = name;
        Mapping = property.GetRelationalTypeMapping();
        var getter = property.GetGetter();
        var convert = Mapping.Converter?.ConvertToProvider;
        _value = convert is null
            ? getter.GetClrValue
            : entity => getter.GetClrValue(entity) is { } value ? convert(value) : null;
    }

    public string Name { get; }

    public RelationalTypeMapping Mapping { get; }

    public object? ValueIn(object entity) => _value(entity);
}
