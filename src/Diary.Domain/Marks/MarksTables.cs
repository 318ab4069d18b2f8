using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Marks;

public static class MarksTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<MarkColumn> MarkColumns => db.Set<MarkColumn>();

        public DbSet<Mark> Marks => db.Set<Mark>();

        public DbSet<MarkRevision> MarkRevisions => db.Set<MarkRevision>();

        public DbSet<MarkRuleSetting> MarkRuleSettings => db.Set<MarkRuleSetting>();

        public DbSet<PublicationSetting> PublicationSettings => db.Set<PublicationSetting>();
    }
}

internal sealed class MarkColumnTable : IEntityTypeConfiguration<MarkColumn>
{
    public void Configure(EntityTypeBuilder<MarkColumn> builder)
    {
        builder.ToTable(
            "mark_columns",
            table => table.HasCheckConstraint("ck_mark_columns_weight", $"weight BETWEEN 1 AND {MarkColumn.MaxWeight}")
        );
        builder.Property(column => column.WorkType).HasMaxLength(MarkColumn.MaxWorkTypeLength);
        builder.Property(column => column.Title).HasMaxLength(MarkColumn.MaxTitleLength);
        builder.HasIndex(column => new
        {
            column.SchoolId,
            column.GroupId,
            column.SubjectId,
            column.Date,
        });
        builder.HasIndex(column => new { column.LessonId, column.WorkType }).IsUnique().HasFilter("title IS NULL");
        builder
            .HasIndex(column => new
            {
                column.LessonId,
                column.WorkType,
                column.Title,
            })
            .IsUnique()
            .HasFilter("title IS NOT NULL");
        builder.HasOne<LessonOccurrence>().WithMany().HasForeignKey(column => column.LessonId);
        builder.HasOne<Group>().WithMany().HasForeignKey(column => column.GroupId);
        builder.HasOne<Subject>().WithMany().HasForeignKey(column => column.SubjectId);
    }
}

internal sealed class MarkTable : IEntityTypeConfiguration<Mark>
{
    public void Configure(EntityTypeBuilder<Mark> builder)
    {
        builder.ToTable(
            "marks",
            table =>
                table.HasCheckConstraint(
                    "ck_marks_value",
                    $"CASE WHEN kind = 'numeric' THEN value IS NOT NULL AND value BETWEEN {MarkValue.Min} AND {MarkValue.Max} ELSE value IS NULL END"
                )
        );
        builder.HasCheck("due_on IS NULL OR kind = 'owed'", "due");
        builder.Property(mark => mark.Comment).HasMaxLength(Mark.MaxCommentLength);
        builder.Property(mark => mark.Version).IsConcurrencyToken();
        builder.Property(mark => mark.LateReason).HasMaxLength(MarkRevision.MaxReasonLength);
        builder.Ignore(mark => mark.Standing);
        builder
            .HasIndex(mark => new
            {
                mark.SchoolId,
                mark.StudentId,
                mark.ColumnId,
                mark.Slot,
            })
            .IsUnique()
            .HasFilter("withdrawn_at IS NULL");
        builder.HasIndex(mark => new
        {
            mark.SchoolId,
            mark.StudentId,
            mark.Date,
        });
        builder.HasIndex(mark => new
        {
            mark.SchoolId,
            mark.GroupId,
            mark.Date,
        });
        builder.HasOne<MarkColumn>().WithMany().HasForeignKey(mark => mark.ColumnId);
        builder.HasOne<Person>().WithMany().HasForeignKey(mark => mark.StudentId);
        builder.HasOne<Subject>().WithMany().HasForeignKey(mark => mark.SubjectId);
    }
}

internal sealed class MarkRevisionTable : IEntityTypeConfiguration<MarkRevision>
{
    public void Configure(EntityTypeBuilder<MarkRevision> builder)
    {
        builder.ToTable("mark_revisions");
        builder.Property(revision => revision.OldComment).HasMaxLength(Mark.MaxCommentLength);
        builder.Property(revision => revision.NewComment).HasMaxLength(Mark.MaxCommentLength);
        builder.Property(revision => revision.Reason).HasMaxLength(MarkRevision.MaxReasonLength);
        builder
            .HasIndex(revision => new
            {
                revision.SchoolId,
                revision.MarkId,
                revision.Version,
            })
            .IsUnique();
        builder.HasOne<Mark>().WithMany().HasForeignKey(revision => revision.MarkId);
    }
}

internal sealed class MarkRuleSettingTable : IEntityTypeConfiguration<MarkRuleSetting>
{
    public void Configure(EntityTypeBuilder<MarkRuleSetting> builder)
    {
        builder.ToTable("mark_rule_settings");
        builder.HasKey(setting => new { setting.SchoolId, setting.Rule });
        builder.References<SchoolProfile>(nameof(MarkRuleSetting.SchoolId));
    }
}

internal sealed class PublicationSettingTable : IEntityTypeConfiguration<PublicationSetting>
{
    public void Configure(EntityTypeBuilder<PublicationSetting> builder)
    {
        builder.ToTable("publication_settings");
        builder.HasKey(setting => new { setting.SchoolId, setting.Audience });
        builder.References<SchoolProfile>(nameof(PublicationSetting.SchoolId));
    }
}
