using System.Data.Common;

namespace Diary.Domain.Database.Sqlite;

internal sealed class SqliteRow(DbDataReader reader) : SqlRow(reader)
{
    public override Guid Id(string column) => IdConverter.Read(Reader.GetFieldValue<byte[]>(At(column)));

    public override DateTimeOffset Instant(string column) => InstantConverter.Read(Reader.GetInt64(At(column)));
}
