using System.Globalization;
using Diary.Testing.Processes;
using Npgsql;

namespace Diary.Benchmarks.Databases;

/// <summary>
/// The demonstration school many times over, each with ids of its own: about a million rows of homework. Marks and
/// attendance are left out: no turn that is measured looks at them.
/// </summary>
internal sealed class ManySchools(OwnPostgreSql server, string database)
{
    public const int Schools = 50;

    private static readonly string[] Tables =
    [
        "schools",
        "buildings",
        "rooms",
        "shifts",
        "bell_schedules",
        "bell_slots",
        "subjects",
        "people",
        "academic_years",
        "terms",
        "calendar_days",
        "classes",
        "groups",
        "group_memberships",
        "teaching_assignments",
        "staff_roles",
        "guardianships",
        "timetable_versions",
        "timetable_slots",
        "lesson_occurrences",
        "homework_assignments",
        "homework_targets",
    ];

    public async Task FillAsync()
    {
        await server.ExecuteAsync(database, WithoutLessonClashes);
        foreach (var table in Tables)
        {
            await server.ExecuteAsync(database, Copies(table, await ColumnsAsync(table)));
        }

        await server.ExecuteAsync(database, "VACUUM ANALYZE; CHECKPOINT");
    }

    /// <summary>They cost only who writes lessons, and here two and a half million would be written.</summary>
    private const string WithoutLessonClashes = """
        ALTER TABLE lesson_occurrences DROP CONSTRAINT IF EXISTS ex_lesson_occurrences_group;
        ALTER TABLE lesson_occurrences DROP CONSTRAINT IF EXISTS ex_lesson_occurrences_room;
        ALTER TABLE lesson_occurrences DROP CONSTRAINT IF EXISTS ex_lesson_occurrences_teacher
        """;

    /// <summary>Bytes 10 to 12 of every id become the number of the school: ids stay unique and keep their order.</summary>
    private static string Copies(string table, IReadOnlyList<(string Name, bool IsId)> columns)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(
            ", ",
            columns.Select(column =>
                column.IsId
                    ? $"overlay(\"{column.Name}\"::text placing lpad(to_hex(school), 6, '0') from 25)::uuid"
                    : $"\"{column.Name}\""
            )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SET session_replication_role = replica;
            INSERT INTO {table} ({names})
            SELECT {values} FROM (SELECT * FROM {table}) original CROSS JOIN generate_series(1, {Schools - 1}) school
            """
        );
    }

    private async Task<IReadOnlyList<(string Name, bool IsId)>> ColumnsAsync(string table)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT column_name, data_type = 'uuid' FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position
            """,
            connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<(string, bool)>();
        while (await reader.ReadAsync())
        {
            columns.Add((reader.GetString(0), reader.GetBoolean(1)));
        }

        return columns;
    }
}
