using System.Data.Common;

namespace Diary.Domain.Database.PostgreSql;

internal sealed class PostgreSqlRow(DbDataReader reader) : SqlRow(reader)
{
    public override Guid Id(string column) => Reader.GetGuid(At(column));

    public override DateTimeOffset Instant(string column) => Reader.GetFieldValue<DateTimeOffset>(At(column));
}
