using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Diary.Domain.Database.Sqlite.Migrations;

/// <summary>What is in the audit log stays there, whoever asks.</summary>
[DbContext(typeof(SqliteDiaryDbContext))]
[Migration("20261124130000_AppendOnlyAudit")]
internal sealed class AppendOnlyAudit : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE ON audit_entries
            BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;
            CREATE TRIGGER audit_entries_kept BEFORE DELETE ON audit_entries
            BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP TRIGGER audit_entries_unchanged; DROP TRIGGER audit_entries_kept;");
}
