using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Diary.Domain.Database.PostgreSql.Migrations;

/// <summary>
/// A teacher, a room and a group are at one place at a time. Deferred to the commit, so that two lessons can swap.
/// Lessons that are held together share teacher and room; self-study has no teacher, a distance lesson no room.
/// </summary>
[DbContext(typeof(PostgreSqlDiaryDbContext))]
[Migration("20261124120000_Constraints")]
internal sealed class Constraints : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            ALTER TABLE lesson_occurrences ADD CONSTRAINT ex_lesson_occurrences_teacher
                EXCLUDE USING gist (school_id WITH =, teacher_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
                WHERE (state <> 'cancelled' AND merged_with_id IS NULL AND kind <> 'self_study')
                DEFERRABLE INITIALLY DEFERRED;
            ALTER TABLE lesson_occurrences ADD CONSTRAINT ex_lesson_occurrences_room
                EXCLUDE USING gist (school_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
                WHERE (state <> 'cancelled' AND merged_with_id IS NULL AND kind <> 'distance')
                DEFERRABLE INITIALLY DEFERRED;
            ALTER TABLE lesson_occurrences ADD CONSTRAINT ex_lesson_occurrences_group
                EXCLUDE USING gist (school_id WITH =, group_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
                WHERE (state <> 'cancelled')
                DEFERRABLE INITIALLY DEFERRED;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            ALTER TABLE lesson_occurrences DROP CONSTRAINT ex_lesson_occurrences_teacher;
            ALTER TABLE lesson_occurrences DROP CONSTRAINT ex_lesson_occurrences_room;
            ALTER TABLE lesson_occurrences DROP CONSTRAINT ex_lesson_occurrences_group;
            """
        );
}
