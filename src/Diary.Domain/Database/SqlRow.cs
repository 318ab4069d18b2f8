using System.Data.Common;

namespace Diary.Domain.Database;

/// <summary>A row that a script of ours returns, its values as the model has them. How they are stored is the provider's.</summary>
public abstract class SqlRow(DbDataReader reader)
{
    protected DbDataReader Reader { get; } = reader;

    public bool Has(string column) => !Reader.IsDBNull(At(column));

    public abstract Guid Id(string column);

    public abstract DateTimeOffset Instant(string column);

    public string Text(string column) => Reader.GetString(At(column));

    public int Number(string column) => Reader.GetInt32(At(column));

    public long LongNumber(string column) => Reader.GetInt64(At(column));

    public bool Flag(string column) => Reader.GetBoolean(At(column));

    public DateOnly Day(string column) => Reader.GetFieldValue<DateOnly>(At(column));

    /// <summary>An enum that is stored by its name.</summary>
    public TEnum Named<TEnum>(string column)
        where TEnum : struct, Enum => SnakeCaseEnumConverter<TEnum>.Parse(Text(column));

    public Guid? IdOrNull(string column) => Has(column) ? Id(column) : null;

    public DateTimeOffset? InstantOrNull(string column) => Has(column) ? Instant(column) : null;

    public string? TextOrNull(string column) => Has(column) ? Text(column) : null;

    public int? NumberOrNull(string column) => Has(column) ? Number(column) : null;

    public DateOnly? DayOrNull(string column) => Has(column) ? Day(column) : null;

    public TEnum? NamedOrNull<TEnum>(string column)
        where TEnum : struct, Enum => Has(column) ? Named<TEnum>(column) : null;

    protected int At(string column) => Reader.GetOrdinal(column);
}
