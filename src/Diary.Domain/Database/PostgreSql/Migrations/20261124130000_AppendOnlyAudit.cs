using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Diary.Domain.Database.PostgreSql.Migrations;

/// <summary>What is in the audit log stays there, whoever asks.</summary>
[DbContext(typeof(PostgreSqlDiaryDbContext))]
[Migration("20261124130000_AppendOnlyAudit")]
internal sealed class AppendOnlyAudit : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE FUNCTION audit_entries_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'audit_entries is append-only'; END $$;
            CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
                FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_append_only();
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DROP TRIGGER audit_entries_append_only ON audit_entries;
            DROP FUNCTION audit_entries_append_only();
            """
        );
}
