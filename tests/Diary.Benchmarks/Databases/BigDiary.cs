using System.Globalization;
using Diary.Testing.Processes;
using Npgsql;

namespace Diary.Benchmarks.Databases;

/// <summary>
/// A PostgreSQL of our own, set as for production, with a diary of many schools. It is made once a day (the school stands
/// around today) and kept in the build's folder.
/// </summary>
internal sealed class BigDiary : IAsyncDisposable
{
    private const string Edition = "3";
    public const string Database = "diary";

    private BigDiary(OwnPostgreSql server, DateOnly today, DateOnly schoolDay)
    {
        Server = server;
        Today = today;
        SchoolDay = schoolDay;
    }

    public OwnPostgreSql Server { get; }

    public DateOnly Today { get; }

    /// <summary>The next day with homework.</summary>
    public DateOnly SchoolDay { get; }

    public string ConnectionString => Server.ConnectionString(Database);

    public static async Task<BigDiary> OpenAsync(string program, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")).DateTime
        );
        var folder = Path.Combine(SourceTree.Artifacts, "benchmarks", "postgres");
        var stamp = Path.Combine(folder, "filled-for");
        var wanted = string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd} {Edition}");
        var isThere = File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted;
        if (!isThere && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var server = await OwnPostgreSql.StartAsync(folder, "shared_buffers=256MB");
        if (!isThere)
        {
            Console.WriteLine($"filling      {ManySchools.Schools} schools, about a million rows of homework");
            await FillAsync(server, program);
            await File.WriteAllTextAsync(stamp, wanted);
        }

        return new BigDiary(server, today, await NextSchoolDayAsync(server, today));
    }

    /// <summary>Nobody has talked yet, and so many people are linked.</summary>
    public async Task LinkAsync(int people)
    {
        await Server.ExecuteAsync(
            Database,
            """
            TRUNCATE inbox_entries, outbox_entries, transcript_entries, conversations, channel_bindings, account_persons,
                accounts, invite_codes
            """
        );
        await Server.ExecuteAsync(Database, LinkedPeople.Link(people, SchoolDay));
        await Server.ExecuteAsync(Database, "VACUUM ANALYZE");
        await Server.ExecuteAsync(Database, "CHECKPOINT");
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static async Task FillAsync(OwnPostgreSql server, string program)
    {
        await Tool.RunAsync(
            "dotnet",
            [program, "demo"],
            new Dictionary<string, string>
            {
                ["Database__Provider"] = "PostgreSql",
                ["ConnectionStrings__Diary"] = server.ConnectionString(Database),
                ["Demo__Enabled"] = "true",
            }
        );
        await new ManySchools(server, Database).FillAsync();
    }

    private static async Task<DateOnly> NextSchoolDayAsync(OwnPostgreSql server, DateOnly today)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString(Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(LinkedPeople.NextSchoolDay(today), connection);
        return await command.ExecuteScalarAsync() is DateOnly day
            ? day
            : throw new InvalidOperationException("The demonstration school has no homework after today.");
    }
}
