using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Diary.Domain.Database.PostgreSql;

/// <summary>For <c>dotnet ef migrations</c> only.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlDiaryDbContext>
{
    public PostgreSqlDiaryDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlDiaryDbContext>().UseNpgsql("Host=unused").Options);
}
