using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Diary.Domain.Database.Sqlite;

/// <summary>
/// Values of raw statements as the model stores them. EF Core maps those by their type alone, without the model's
/// conversions: an id would go in as text and come out unreadable.
/// </summary>
internal sealed class SqliteParameters : DbCommandInterceptor
{
    private static readonly Func<object?, object?> Instant = new InstantConverter().ConvertToProvider;
    private static readonly Func<object?, object?> Id = new IdConverter().ConvertToProvider;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Convert(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Convert(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Convert(command);
        return ValueTask.FromResult(result);
    }

    private static void Convert(DbCommand command)
    {
        foreach (SqliteParameter parameter in command.Parameters)
        {
            var convert = parameter.Value switch
            {
                Guid => Id,
                DateTimeOffset => Instant,
                _ => null,
            };
            if (convert is not null)
            {
                parameter.ResetSqliteType();
                parameter.Value = convert(parameter.Value);
            }
        }
    }
}
