using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Diary.Domain.Database.Sqlite;

/// <summary>For <c>dotnet ef migrations</c> only.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDiaryDbContext>
{
    public SqliteDiaryDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDiaryDbContext>().UseSqlite("Data Source=:memory:").Options);
}
