using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Grading;

public static class GradingTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<GradingPolicy> GradingPolicies => db.Set<GradingPolicy>();

        public DbSet<GradingWeight> GradingWeights => db.Set<GradingWeight>();

        public DbSet<TermGrade> TermGrades => db.Set<TermGrade>();

        public DbSet<TermGradeRevision> TermGradeRevisions => db.Set<TermGradeRevision>();
    }
}

internal sealed class GradingPolicyTable : IEntityTypeConfiguration<GradingPolicy>
{
    private const int Digits = 4;
    private const int Decimals = 2;

    public void Configure(EntityTypeBuilder<GradingPolicy> builder)
    {
        builder.ToTable("grading_policies");
        builder.Property(policy => policy.Name).HasMaxLength(GradingPolicy.MaxNameLength);
        foreach (var property in builder.Metadata.ClrType.GetProperties().Where(p => p.PropertyType == typeof(decimal)))
        {
            builder.Property(property.Name).HasPrecision(Digits, Decimals);
        }

        builder.Ignore(policy => policy.Rules);
        builder.IsDated(policy => policy.From, policy => policy.To);
        builder.References<SchoolProfile>(nameof(GradingPolicy.SchoolId));
        builder.HasIndex(policy => new { policy.SchoolId, policy.Version }).IsUnique();
    }
}

internal sealed class GradingWeightTable : IEntityTypeConfiguration<GradingWeight>
{
    public void Configure(EntityTypeBuilder<GradingWeight> builder)
    {
        builder.ToTable("grading_weights");
        builder.HasKey(weight => new { weight.PolicyId, weight.WorkType });
        builder.Property(weight => weight.WorkType).HasMaxLength(GradingWeight.MaxWorkTypeLength);
        builder.HasCheck($"weight BETWEEN 1 AND {GradingWeight.MaxWeight}", "weight");
        builder.References<GradingPolicy>(nameof(GradingWeight.PolicyId));
    }
}

internal sealed class TermGradeTable : IEntityTypeConfiguration<TermGrade>
{
    public void Configure(EntityTypeBuilder<TermGrade> builder)
    {
        builder.ToTable("term_grades");
        builder.Property(grade => grade.Reason).HasMaxLength(TermGradeRevision.MaxReasonLength);
        builder.Property(grade => grade.Version).IsConcurrencyToken();
        builder.Ignore(grade => grade.Fixed);
        builder.Ignore(grade => grade.Computed);
        builder.HasCheck(
            $"CASE WHEN kind = 'numeric' THEN value IS NOT NULL AND value BETWEEN {MarkValue.Min} AND {MarkValue.Max} ELSE value IS NULL END",
            "value"
        );
        builder
            .HasIndex(grade => new
            {
                grade.SchoolId,
                grade.StudentId,
                grade.TermId,
                grade.SubjectId,
            })
            .IsUnique();
        builder.References<Term>(nameof(TermGrade.TermId));
        builder.References<Subject>(nameof(TermGrade.SubjectId));
        builder.References<Person>(nameof(TermGrade.StudentId));
        builder.References<GradingPolicy>(nameof(TermGrade.PolicyId));
    }
}

internal sealed class TermGradeRevisionTable : IEntityTypeConfiguration<TermGradeRevision>
{
    public void Configure(EntityTypeBuilder<TermGradeRevision> builder)
    {
        builder.ToTable("term_grade_revisions");
        builder.Property(revision => revision.Reason).HasMaxLength(TermGradeRevision.MaxReasonLength);
        builder
            .HasIndex(revision => new
            {
                revision.SchoolId,
                revision.GradeId,
                revision.Version,
            })
            .IsUnique();
        builder.References<TermGrade>(nameof(TermGradeRevision.GradeId));
    }
}
