using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Diary.Domain.Database;

/// <summary>
/// Runs scripts as they are, past the query pipeline of EF Core, which costs more than the rest of a message's way
/// together. Connection, transaction, interceptors and the mapping of values are EF Core's own.
/// </summary>
public static class SqlScripts
{
    /// <summary>A script of more values is one of many messages at once: it is unlikely to be met again.</summary>
    private const int MostValuesRemembered = 64;

    private static readonly ConcurrentDictionary<(Type Context, string Text), IRelationalCommandTemplate> Forms = new();

    extension(DiaryDbContext db)
    {
        /// <summary>The rows that the script returns, of all its statements.</summary>
        public Task<List<TRow>> ReadAsync<TRow>(
            SqlScript script,
            Func<SqlRow, TRow> read,
            CancellationToken cancellationToken
        ) => RunAsync(db, script, (command, parameters) => ReadAsync(db, command, parameters, read, cancellationToken));

        /// <summary>Runs a script that writes, all of it or nothing, and returns its rows.</summary>
        public Task<List<TRow>> WriteAsync<TRow>(
            SqlScript script,
            Func<SqlRow, TRow> read,
            CancellationToken cancellationToken
        ) => db.WriteAsync(token => db.ReadAsync(script, read, token), cancellationToken);

        /// <summary>Runs a script that writes, all of it or nothing.</summary>
        public Task<int> WriteAsync(SqlScript script, CancellationToken cancellationToken) =>
            db.WriteAsync(
                token => RunAsync(db, script, (command, parameters) => command.ExecuteNonQueryAsync(parameters, token)),
                cancellationToken
            );
    }

    /// <summary>A command serves one reader at a time, and what is remembered of it is only its form.</summary>
    private static async Task<TResult> RunAsync<TResult>(
        DiaryDbContext db,
        SqlScript script,
        Func<IRelationalCommand, RelationalCommandParameterObject, Task<TResult>> run
    )
    {
        var connection = db.GetService<IRelationalConnection>();
        var command = connection.RentCommand();
        command.PopulateFrom(FormOf(db, script));
        try
        {
            return await run(command, ParametersOf(db, connection, script));
        }
        finally
        {
            connection.ReturnCommand(command);
        }
    }

    private static async Task<List<TRow>> ReadAsync<TRow>(
        DiaryDbContext db,
        IRelationalCommand command,
        RelationalCommandParameterObject parameters,
        Func<SqlRow, TRow> read,
        CancellationToken cancellationToken
    )
    {
        await using var reader = await command.ExecuteReaderAsync(parameters, cancellationToken);
        var rows = new List<TRow>();
        var row = db.RowOf(reader.DbDataReader);
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(row));
            }
        } while (await reader.DbDataReader.NextResultAsync(cancellationToken));

        return rows;
    }

    private static IRelationalCommandTemplate FormOf(DiaryDbContext db, SqlScript script)
    {
        var key = (db.GetType(), script.Text);
        if (Forms.TryGetValue(key, out var known))
        {
            return known;
        }

        var form = Build(db, script);
        return script.Values.Count > MostValuesRemembered ? form : Forms.GetOrAdd(key, form);
    }

    private static IRelationalCommandTemplate Build(DiaryDbContext db, SqlScript script)
    {
        var mappings = db.GetService<IRelationalTypeMappingSource>();
        var builder = db.GetService<IRelationalCommandBuilderFactory>().Create();
        for (var i = 0; i < script.Values.Count; i++)
        {
            var type = script.Values[i].GetType();
            var mapping =
                mappings.FindMapping(type, db.Model)
                ?? throw new InvalidOperationException($"No column holds a {type.Name}.");
            builder.AddParameter(Name(i), "@" + Name(i), mapping, nullable: false);
        }

        var places = Enumerable.Range(0, script.Values.Count).Select(i => "@" + Name(i)).ToArray<object>();
        return builder.Append(string.Format(CultureInfo.InvariantCulture, script.Text, places)).Build();
    }

    private static RelationalCommandParameterObject ParametersOf(
        DiaryDbContext db,
        IRelationalConnection connection,
        SqlScript script
    )
    {
        var values = new Dictionary<string, object?>(script.Values.Count);
        for (var i = 0; i < script.Values.Count; i++)
        {
            values.Add(Name(i), script.Values[i]);
        }

        return new RelationalCommandParameterObject(
            connection,
            values,
            readerColumns: null,
            db,
            db.GetService<IRelationalCommandDiagnosticsLogger>(),
            CommandSource.FromSqlQuery
        );
    }

    private static string Name(int position) => "p" + position.ToString(CultureInfo.InvariantCulture);
}
