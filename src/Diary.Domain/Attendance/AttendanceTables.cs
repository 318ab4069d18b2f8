using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Attendance;

public static class AttendanceTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<AttendanceCode> AttendanceCodes => db.Set<AttendanceCode>();

        public DbSet<AttendanceRecord> AttendanceRecords => db.Set<AttendanceRecord>();
    }
}

internal sealed class AttendanceCodeTable : IEntityTypeConfiguration<AttendanceCode>
{
    public void Configure(EntityTypeBuilder<AttendanceCode> builder)
    {
        builder.ToTable("attendance_codes");
        builder.Property(code => code.Code).HasMaxLength(AttendanceCode.MaxCodeLength);
        builder.Property(code => code.Title).HasMaxLength(AttendanceCode.MaxTitleLength);
        builder.HasIndex(code => new { code.SchoolId, code.Code }).IsUnique();
    }
}

internal sealed class AttendanceRecordTable : IEntityTypeConfiguration<AttendanceRecord>
{
    public void Configure(EntityTypeBuilder<AttendanceRecord> builder)
    {
        builder.ToTable(
            "attendance_records",
            table =>
                table.HasCheckConstraint(
                    "ck_attendance_minutes",
                    $"minutes IS NULL OR minutes BETWEEN 1 AND {AttendanceRecord.MaxMinutes}"
                )
        );
        builder
            .HasIndex(record => new
            {
                record.SchoolId,
                record.StudentId,
                record.LessonId,
            })
            .IsUnique();
        builder.HasIndex(record => new
        {
            record.SchoolId,
            record.StudentId,
            record.Date,
        });
        builder.HasOne<LessonOccurrence>().WithMany().HasForeignKey(record => record.LessonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(record => record.StudentId);
        builder.HasOne<AttendanceCode>().WithMany().HasForeignKey(record => record.CodeId);
    }
}
