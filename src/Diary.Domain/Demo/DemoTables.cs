using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Demo;

/// <summary>For which day the demonstration school stands in the database, and which edition of it.</summary>
public sealed class DemoLoad
{
    public required Guid SchoolId { get; init; }

    public required DateOnly LoadedFor { get; set; }

    public required int Edition { get; set; }
}

public static class DemoTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<DemoLoad> DemoLoads => db.Set<DemoLoad>();
    }
}

internal sealed class DemoLoadTable : IEntityTypeConfiguration<DemoLoad>
{
    public void Configure(EntityTypeBuilder<DemoLoad> builder)
    {
        builder.ToTable("demo_loads");
        builder.HasKey(load => load.SchoolId);
    }
}
