using Diary.Domain.Database;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Alerts;

public static class AlertsTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<Alert> Alerts => db.Set<Alert>();
    }
}

internal sealed class AlertTable : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("alerts");
        builder.Property(a => a.Facts).HasMaxLength(Alert.MaxFactsLength);
        builder.References<SchoolProfile>(nameof(Alert.SchoolId));
        builder
            .HasIndex(a => new
            {
                a.SchoolId,
                a.EntityId,
                a.Kind,
                a.Revision,
                a.StudentId,
            })
            .IsUnique();

        // Nothing equals nothing: what concerns no one student needs a key without one.
        builder
            .HasIndex(a => new
            {
                a.SchoolId,
                a.EntityId,
                a.Kind,
                a.Revision,
            })
            .IsUnique()
            .HasFilter("student_id IS NULL");
        builder.HasIndex(a => new { a.SchoolId, a.VisibleFrom });
    }
}
