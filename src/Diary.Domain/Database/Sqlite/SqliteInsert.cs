using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Diary.Domain.Database.Sqlite;

/// <summary>One prepared statement, run once per row, without leaving the thread: SQLite has nothing to wait for.</summary>
internal static class SqliteInsert
{
    public static Task<long> WriteAsync(
        SqliteConnection connection,
        SqliteTransaction transaction,
        IEnumerable<object> entities,
        BulkTable table,
        CancellationToken cancellationToken
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Statement(table);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = Parameter(i) });
        }

        command.Prepare();
        var written = 0L;
        foreach (var entity in entities)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                command.Parameters[i].Value = table.Columns[i].ValueIn(entity) ?? DBNull.Value;
            }

            written += command.ExecuteNonQuery();
        }

        return Task.FromResult(written);
    }

    private static string Statement(BulkTable table)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", table.Columns.Select((_, i) => Parameter(i)));
        return $"INSERT INTO \"{table.Name}\" ({columns}) VALUES ({values})";
    }

    private static string Parameter(int i) => "$" + i.ToString(CultureInfo.InvariantCulture);
}
