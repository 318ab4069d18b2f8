using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.School;

public static class CalendarTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<AcademicYear> AcademicYears => db.Set<AcademicYear>();

        public DbSet<Term> Terms => db.Set<Term>();

        public DbSet<CalendarDay> CalendarDays => db.Set<CalendarDay>();

        public DbSet<BellSchedule> BellSchedules => db.Set<BellSchedule>();

        public DbSet<BellSlot> BellSlots => db.Set<BellSlot>();
    }
}

internal sealed class AcademicYearTable : IEntityTypeConfiguration<AcademicYear>
{
    public void Configure(EntityTypeBuilder<AcademicYear> builder)
    {
        builder.ToTable("academic_years");
        builder.Property(y => y.Title).HasMaxLength(AcademicYear.MaxTitleLength);
        builder.Property(y => y.Start).HasColumnName("starts_on");
        builder.Property(y => y.End).HasColumnName("ends_on");
        builder.HasCheck("starts_on <= ends_on");
        builder.References<SchoolProfile>(nameof(AcademicYear.SchoolId));
        builder.HasIndex(y => new { y.SchoolId, y.Start }).IsUnique();
    }
}

internal sealed class TermTable : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("terms");
        builder.Property(t => t.Start).HasColumnName("starts_on");
        builder.Property(t => t.End).HasColumnName("ends_on");
        builder.Ignore(t => t.Key);
        builder.HasCheck("starts_on <= ends_on");
        builder.HasCheck("min_grade <= max_grade", "grades");
        builder.References<SchoolProfile>(nameof(Term.SchoolId));
        builder.References<AcademicYear>(nameof(Term.YearId));
        builder
            .HasIndex(t => new
            {
                t.SchoolId,
                t.YearId,
                t.Kind,
                t.Number,
                t.MinGrade,
            })
            .IsUnique();
    }
}

internal sealed class CalendarDayTable : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("calendar_days");
        builder.Property(d => d.Title).HasMaxLength(CalendarDay.MaxTitleLength);
        builder.HasCheck("min_grade <= max_grade", "grades");
        builder.References<SchoolProfile>(nameof(CalendarDay.SchoolId));
        builder.References<AcademicYear>(nameof(CalendarDay.YearId));
        builder.References<BellSchedule>(nameof(CalendarDay.BellScheduleId));
        builder
            .HasIndex(d => new
            {
                d.SchoolId,
                d.Date,
                d.MinGrade,
                d.MaxGrade,
            })
            .IsUnique();
    }
}

internal sealed class BellScheduleTable : IEntityTypeConfiguration<BellSchedule>
{
    public void Configure(EntityTypeBuilder<BellSchedule> builder)
    {
        builder.ToTable("bell_schedules");
        builder.Property(s => s.Title).HasMaxLength(BellSchedule.MaxTitleLength);
        builder.References<SchoolProfile>(nameof(BellSchedule.SchoolId));
        builder.References<Shift>(nameof(BellSchedule.ShiftId));
        builder
            .HasIndex(s => new
            {
                s.SchoolId,
                s.ShiftId,
                s.Title,
            })
            .IsUnique();
    }
}

internal sealed class BellSlotTable : IEntityTypeConfiguration<BellSlot>
{
    public void Configure(EntityTypeBuilder<BellSlot> builder)
    {
        builder.ToTable("bell_slots");
        builder.Property(s => s.Start).HasColumnName("starts_at");
        builder.Property(s => s.End).HasColumnName("ends_at");
        builder.HasCheck("starts_at <= ends_at", "times");
        builder.References<SchoolProfile>(nameof(BellSlot.SchoolId));
        builder.References<BellSchedule>(nameof(BellSlot.BellScheduleId));
        builder
            .HasIndex(s => new
            {
                s.SchoolId,
                s.BellScheduleId,
                s.Number,
            })
            .IsUnique();
    }
}
