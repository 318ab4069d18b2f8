using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Attendance;

internal sealed class AbsenceNoticeTable : IEntityTypeConfiguration<AbsenceNotice>
{
    public void Configure(EntityTypeBuilder<AbsenceNotice> builder)
    {
        builder.ToTable("absence_notices");
        builder.Property(notice => notice.From).HasColumnName("valid_from");
        builder.Property(notice => notice.To).HasColumnName("valid_to");
        builder.Property(notice => notice.Version).IsConcurrencyToken();
        builder.HasCheck("valid_from <= valid_to");
        builder.HasCheck($"minutes IS NULL OR minutes BETWEEN 1 AND {AbsenceNotice.MaxMinutes}", "minutes");
        builder.HasCheck($"lesson IS NULL OR lesson BETWEEN 1 AND {AbsenceNotice.MaxLesson}", "lesson");
        builder.HasIndex(notice => new
        {
            notice.SchoolId,
            notice.StudentId,
            notice.To,
        });
        builder.HasIndex(notice => new { notice.SchoolId, notice.To });
        builder.References<Person>(nameof(AbsenceNotice.StudentId));
        builder.References<Person>(nameof(AbsenceNotice.AuthorId));
        builder.References<AttendanceCode>(nameof(AbsenceNotice.CodeId));
    }
}

internal sealed class AbsenceCountingPolicyTable : IEntityTypeConfiguration<AbsenceCountingPolicy>
{
    public void Configure(EntityTypeBuilder<AbsenceCountingPolicy> builder)
    {
        builder.ToTable("absence_counting_policies");
        builder.IsDated(policy => policy.From, policy => policy.To);
        builder.References<SchoolProfile>(nameof(AbsenceCountingPolicy.SchoolId));
        builder.HasIndex(policy => new { policy.SchoolId, policy.Version }).IsUnique();
    }
}
