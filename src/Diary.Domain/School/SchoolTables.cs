using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.School;

public static class SchoolTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<SchoolProfile> Schools => db.Set<SchoolProfile>();

        public DbSet<Building> Buildings => db.Set<Building>();

        public DbSet<Room> Rooms => db.Set<Room>();

        public DbSet<Shift> Shifts => db.Set<Shift>();

        public DbSet<SchoolClass> Classes => db.Set<SchoolClass>();

        public DbSet<Group> Groups => db.Set<Group>();

        public DbSet<Subject> Subjects => db.Set<Subject>();
    }
}

internal sealed class SchoolTable : IEntityTypeConfiguration<SchoolProfile>
{
    public void Configure(EntityTypeBuilder<SchoolProfile> builder)
    {
        builder.ToTable("schools");
        builder.Property(s => s.Name).HasMaxLength(SchoolProfile.MaxNameLength);
        builder.Property(s => s.ShortName).HasMaxLength(SchoolProfile.MaxShortNameLength);
        builder.Property(s => s.SupportPhone).HasMaxLength(SchoolProfile.MaxSupportLength);
        builder.Property(s => s.SupportEmail).HasMaxLength(SchoolProfile.MaxSupportLength);
        builder.Property(s => s.SupportHours).HasMaxLength(SchoolProfile.MaxSupportLength);
        builder.Property(s => s.Locale).HasMaxLength(SchoolProfile.MaxLocaleLength);
    }
}

internal sealed class BuildingTable : IEntityTypeConfiguration<Building>
{
    public void Configure(EntityTypeBuilder<Building> builder)
    {
        builder.ToTable("buildings");
        builder.Property(b => b.Name).HasMaxLength(Building.MaxNameLength);
        builder.Property(b => b.Address).HasMaxLength(Building.MaxAddressLength);
        builder.Property(b => b.TimeZone).HasMaxLength(Building.MaxTimeZoneLength);
        builder.References<SchoolProfile>(nameof(Building.SchoolId));
    }
}

internal sealed class RoomTable : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("rooms");
        builder.Property(r => r.Number).HasMaxLength(Room.MaxNumberLength);
        builder.References<SchoolProfile>(nameof(Room.SchoolId));
        builder.References<Building>(nameof(Room.BuildingId));
        builder
            .HasIndex(r => new
            {
                r.SchoolId,
                r.BuildingId,
                r.Number,
            })
            .IsUnique();
    }
}

internal sealed class ShiftTable : IEntityTypeConfiguration<Shift>
{
    public void Configure(EntityTypeBuilder<Shift> builder)
    {
        builder.ToTable("shifts");
        builder.Property(s => s.Title).HasMaxLength(Shift.MaxTitleLength);
        builder.References<SchoolProfile>(nameof(Shift.SchoolId));
        builder.HasIndex(s => new { s.SchoolId, s.Number }).IsUnique();
    }
}

internal sealed class SchoolClassTable : IEntityTypeConfiguration<SchoolClass>
{
    public void Configure(EntityTypeBuilder<SchoolClass> builder)
    {
        builder.ToTable("classes");
        builder.Property(c => c.Letter).HasMaxLength(SchoolClass.MaxLetterLength);
        builder.Property(c => c.Profile).HasMaxLength(SchoolClass.MaxProfileLength);
        builder.Ignore(c => c.Title);
        builder.References<SchoolProfile>(nameof(SchoolClass.SchoolId));
        builder.References<AcademicYear>(nameof(SchoolClass.YearId));
        builder.References<Shift>(nameof(SchoolClass.ShiftId));
        builder.References<Building>(nameof(SchoolClass.BuildingId));
        builder
            .HasIndex(c => new
            {
                c.SchoolId,
                c.YearId,
                c.Grade,
                c.Letter,
            })
            .IsUnique();
    }
}

internal sealed class GroupTable : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("groups");
        builder.Property(g => g.Title).HasMaxLength(Group.MaxTitleLength);
        builder.References<SchoolProfile>(nameof(Group.SchoolId));
        builder.References<AcademicYear>(nameof(Group.YearId));
        builder.References<SchoolClass>(nameof(Group.ClassId));
        builder
            .HasIndex(g => new
            {
                g.SchoolId,
                g.YearId,
                g.Title,
            })
            .IsUnique();
    }
}

internal sealed class SubjectTable : IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Subject> builder)
    {
        builder.ToTable("subjects");
        builder.Property(s => s.Key).HasMaxLength(Subject.MaxKeyLength);
        builder.Property(s => s.Title).HasMaxLength(Subject.MaxTitleLength);
        builder.Property(s => s.ShortTitle).HasMaxLength(Subject.MaxShortTitleLength);
        builder.References<SchoolProfile>(nameof(Subject.SchoolId));
        builder.HasIndex(s => new { s.SchoolId, s.Key }).IsUnique();
    }
}
