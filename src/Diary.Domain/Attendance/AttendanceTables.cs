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

        public DbSet<RollCall> RollCalls => db.Set<RollCall>();

        public DbSet<AttendanceRevision> AttendanceRevisions => db.Set<AttendanceRevision>();

        public DbSet<AbsenceNotice> AbsenceNotices => db.Set<AbsenceNotice>();

        public DbSet<AbsenceCountingPolicy> AbsencePolicies => db.Set<AbsenceCountingPolicy>();

        /// <summary>What families said and neither they nor the school took back.</summary>
        internal IQueryable<AbsenceNotice> NoticesInForce() =>
            db.Set<AbsenceNotice>()
                .Where(notice => notice.WithdrawnAt == null && notice.Approval != NoticeApproval.Declined);
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
        builder.HasIndex(record => new { record.SchoolId, record.LessonId });
        builder.HasIndex(record => new { record.SchoolId, record.Date });
        builder.HasOne<AttendanceCode>().WithMany().HasForeignKey(record => record.CodeId);
        builder.References<AttendanceCode>(nameof(AttendanceRecord.ReasonId));
    }
}

internal sealed class RollCallTable : IEntityTypeConfiguration<RollCall>
{
    public void Configure(EntityTypeBuilder<RollCall> builder)
    {
        builder.ToTable("roll_calls");
        builder.Property(roll => roll.Version).IsConcurrencyToken();
        builder.HasIndex(roll => new { roll.SchoolId, roll.LessonId }).IsUnique();
        builder.References<LessonOccurrence>(nameof(RollCall.LessonId));
    }
}

internal sealed class AttendanceRevisionTable : IEntityTypeConfiguration<AttendanceRevision>
{
    public void Configure(EntityTypeBuilder<AttendanceRevision> builder)
    {
        builder.ToTable("attendance_revisions");
        builder.Property(revision => revision.Why).HasMaxLength(AttendanceRevision.MaxWhyLength);
        builder.HasIndex(revision => new
        {
            revision.SchoolId,
            revision.StudentId,
            revision.LessonId,
        });
        builder.References<LessonOccurrence>(nameof(AttendanceRevision.LessonId));
        builder.References<Person>(nameof(AttendanceRevision.StudentId));
    }
}
