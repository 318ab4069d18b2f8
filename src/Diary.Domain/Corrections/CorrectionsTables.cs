using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Corrections;

public static class CorrectionsTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<CorrectionRequest> CorrectionRequests => db.Set<CorrectionRequest>();

        public DbSet<CorrectionStep> CorrectionSteps => db.Set<CorrectionStep>();

        public DbSet<CorrectionSetting> CorrectionSettings => db.Set<CorrectionSetting>();
    }
}

internal sealed class CorrectionRequestTable : IEntityTypeConfiguration<CorrectionRequest>
{
    public void Configure(EntityTypeBuilder<CorrectionRequest> builder)
    {
        builder.ToTable("correction_requests");
        builder.Property(request => request.Value).HasMaxLength(CorrectionRequest.MaxValueLength);
        builder.Property(request => request.Proposed).HasMaxLength(CorrectionRequest.MaxValueLength);
        builder.Property(request => request.Reason).HasMaxLength(CorrectionRequest.MaxWordsLength);
        builder.Property(request => request.Version).IsConcurrencyToken();
        builder.Ignore(request => request.IsOpen);
        builder.References<SchoolProfile>(nameof(CorrectionRequest.SchoolId));
        builder.References<Person>(nameof(CorrectionRequest.AuthorId));
        builder.References<Person>(nameof(CorrectionRequest.OwnerId));
        builder.References<Person>(nameof(CorrectionRequest.StudentId));
        builder
            .HasIndex(request => new
            {
                request.SchoolId,
                request.Fact,
                request.FactId,
                request.AuthorId,
            })
            .IsUnique()
            .HasFilter("state = 'waiting'");
        builder.HasIndex(request => new
        {
            request.SchoolId,
            request.State,
            request.OwnerId,
        });
        builder.HasIndex(request => new { request.AuthorId, request.CreatedAt });
    }
}

internal sealed class CorrectionStepTable : IEntityTypeConfiguration<CorrectionStep>
{
    public void Configure(EntityTypeBuilder<CorrectionStep> builder)
    {
        builder.ToTable("correction_steps");
        builder.Property(step => step.Words).HasMaxLength(CorrectionRequest.MaxWordsLength);
        builder.References<CorrectionRequest>(nameof(CorrectionStep.RequestId));
        builder.References<Person>(nameof(CorrectionStep.AuthorId));
        builder.HasIndex(step => new
        {
            step.SchoolId,
            step.RequestId,
            step.At,
        });
    }
}

internal sealed class CorrectionSettingTable : IEntityTypeConfiguration<CorrectionSetting>
{
    public void Configure(EntityTypeBuilder<CorrectionSetting> builder)
    {
        builder.ToTable("correction_settings");
        builder.HasKey(setting => setting.SchoolId);
        builder.References<SchoolProfile>(nameof(CorrectionSetting.SchoolId));
    }
}
