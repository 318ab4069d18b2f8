using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Diary.Domain.Database.Sqlite.Migrations;

/// <summary>
/// A new lesson finds its teacher, room and group free. SQLite cannot wait with a check until the commit, so that a
/// change of a lesson, a swap above all, is checked by the rules of the timetable only.
/// </summary>
[DbContext(typeof(SqliteDiaryDbContext))]
[Migration("20261124120000_Constraints")]
internal sealed class Constraints : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            Trigger("teacher", "AND o.kind <> 'self_study' AND NEW.kind <> 'self_study' " + NotTogether)
        );
        migrationBuilder.Sql(Trigger("room", "AND o.kind <> 'distance' AND NEW.kind <> 'distance' " + NotTogether));
        migrationBuilder.Sql(Trigger("group", ""));
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DROP TRIGGER ex_lesson_occurrences_teacher;
            DROP TRIGGER ex_lesson_occurrences_room;
            DROP TRIGGER ex_lesson_occurrences_group;
            """
        );

    private const string NotTogether = "AND o.merged_with_id IS NULL AND NEW.merged_with_id IS NULL";

    private static string Trigger(string what, string exceptions) =>
        $"""
            CREATE TRIGGER ex_lesson_occurrences_{what} BEFORE INSERT ON lesson_occurrences
            WHEN NEW.state <> 'cancelled'
            BEGIN
                SELECT RAISE(ABORT, 'ex_lesson_occurrences_{what}') WHERE EXISTS (
                    SELECT 1 FROM lesson_occurrences o
                    WHERE o.school_id = NEW.school_id AND o.{what}_id = NEW.{what}_id AND o.date = NEW.date
                        AND o.starts_at < NEW.ends_at AND o.ends_at > NEW.starts_at
                        AND o.state <> 'cancelled' {exceptions});
            END;
            """;
}
