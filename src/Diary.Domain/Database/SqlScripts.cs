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

    private static readonly ConcurrentDictionary<(Type Context, string Text), IRelationalCommand> Commands = new();

    extension(DiaryDbContext db)
    {
        /// <summary>The rows that the script returns, of all its statements.</summary>
        public async Task<List<TRow>> ReadAsync<TRow>(
            SqlScript script,
            Func<SqlRow, TRow> read,
            CancellationToken cancellationToken
        )
        {
            await using var reader = await Command(db, script)
                .ExecuteReaderAsync(Parameters(db, script), cancellationToken);
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

        /// <summary>Runs a script that writes, all of it or nothing, and returns its rows.</summary>
        public Task<List<TRow>> WriteAsync<TRow>(
            SqlScript script,
            Func<SqlRow, TRow> read,
            CancellationToken cancellationToken
        ) => db.WriteAsync(token => db.ReadAsync(script, read, token), cancellationToken);

        /// <summary>Runs a script that writes, all of it or nothing.</summary>
        public Task<int> WriteAsync(SqlScript script, CancellationToken cancellationToken) =>
            db.WriteAsync(
                token => Command(db, script).ExecuteNonQueryAsync(Parameters(db, script), token),
                cancellationToken
            );
    }

    private static IRelationalCommand Command(DiaryDbContext db, SqlScript script)
    {
        var key = (db.GetType(), script.Text);
        if (Commands.TryGetValue(key, out var known))
        {
            return known;
        }

        var command = Build(db, script);
        return script.Values.Count > MostValuesRemembered ? command : Commands.GetOrAdd(key, command);
    }

    private static IRelationalCommand Build(DiaryDbContext db, SqlScript script)
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

    private static RelationalCommandParameterObject Parameters(DiaryDbContext db, SqlScript script)
    {
        var values = new Dictionary<string, object?>(script.Values.Count);
        for (var i = 0; i < script.Values.Count; i++)
        {
            values.Add(Name(i), script.Values[i]);
        }

        return new RelationalCommandParameterObject(
            db.GetService<IRelationalConnection>(),
            values,
            readerColumns: null,
            db,
            db.GetService<IRelationalCommandDiagnosticsLogger>(),
            CommandSource.FromSqlQuery
        );
    }

    private static string Name(int position) => "p" + position.ToString(CultureInfo.InvariantCulture);
}
