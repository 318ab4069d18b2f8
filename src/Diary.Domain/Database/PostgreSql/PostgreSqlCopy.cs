using Npgsql;

namespace Diary.Domain.Database.PostgreSql;

/// <summary>Binary COPY.</summary>
internal static class PostgreSqlCopy
{
    public static async Task<long> WriteAsync(
        NpgsqlConnection connection,
        IEnumerable<object> entities,
        BulkTable table,
        CancellationToken cancellationToken
    )
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        var types = table.Columns.Select(column => column.Mapping.StoreTypeNameBase).ToArray();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        foreach (var entity in entities)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < types.Length; i++)
            {
                if (table.Columns[i].ValueIn(entity) is { } value)
                {
                    await copy.WriteAsync(value, types[i], cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }
        }

        return (long)await copy.CompleteAsync(cancellationToken);
    }
}
