using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Homework;

public static class HomeworkTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<HomeworkAssignment> HomeworkAssignments => db.Set<HomeworkAssignment>();

        public DbSet<HomeworkTarget> HomeworkTargets => db.Set<HomeworkTarget>();

        public DbSet<HomeworkLink> HomeworkLinks => db.Set<HomeworkLink>();

        public DbSet<HomeworkRevision> HomeworkRevisions => db.Set<HomeworkRevision>();

        public DbSet<HomeworkDone> HomeworkDone => db.Set<HomeworkDone>();
    }
}

internal sealed class HomeworkAssignmentTable : IEntityTypeConfiguration<HomeworkAssignment>
{
    public void Configure(EntityTypeBuilder<HomeworkAssignment> builder)
    {
        builder.ToTable(
            "homework_assignments",
            table => table.HasCheckConstraint("ck_homework_text", "(text = '') = is_nothing_set")
        );
        builder.Property(homework => homework.Text).HasMaxLength(HomeworkAssignment.MaxTextLength);
        builder.Property(homework => homework.Version).IsConcurrencyToken();
        builder.HasIndex(homework => new
        {
            homework.SchoolId,
            homework.GroupId,
            homework.DueDate,
        });
        builder.HasIndex(homework => new { homework.SchoolId, homework.AssignedLessonId });
        builder.HasOne<Group>().WithMany().HasForeignKey(homework => homework.GroupId);
        builder.HasOne<Subject>().WithMany().HasForeignKey(homework => homework.SubjectId);
        builder.HasOne<LessonOccurrence>().WithMany().HasForeignKey(homework => homework.AssignedLessonId);
        builder.HasOne<LessonOccurrence>().WithMany().HasForeignKey(homework => homework.DueLessonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(homework => homework.AuthorId);
    }
}

internal sealed class HomeworkTargetTable : IEntityTypeConfiguration<HomeworkTarget>
{
    public void Configure(EntityTypeBuilder<HomeworkTarget> builder)
    {
        builder.ToTable("homework_targets");
        builder.HasKey(target => new
        {
            target.SchoolId,
            target.HomeworkId,
            target.StudentId,
        });
        builder.HasOne<HomeworkAssignment>().WithMany().HasForeignKey(target => target.HomeworkId);
        builder.HasOne<Person>().WithMany().HasForeignKey(target => target.StudentId);
    }
}

internal sealed class HomeworkLinkTable : IEntityTypeConfiguration<HomeworkLink>
{
    public void Configure(EntityTypeBuilder<HomeworkLink> builder)
    {
        builder.ToTable("homework_links");
        builder.HasKey(link => new
        {
            link.SchoolId,
            link.HomeworkId,
            link.Ordinal,
        });
        builder.Property(link => link.Url).HasMaxLength(HomeworkLink.MaxUrlLength);
        builder.Property(link => link.Title).HasMaxLength(HomeworkLink.MaxTitleLength);
        builder.HasOne<HomeworkAssignment>().WithMany().HasForeignKey(link => link.HomeworkId);
    }
}

internal sealed class HomeworkDoneTable : IEntityTypeConfiguration<HomeworkDone>
{
    public void Configure(EntityTypeBuilder<HomeworkDone> builder)
    {
        builder.ToTable("homework_done");
        builder.HasKey(done => new
        {
            done.SchoolId,
            done.HomeworkId,
            done.StudentId,
        });
        builder.HasOne<HomeworkAssignment>().WithMany().HasForeignKey(done => done.HomeworkId);
        builder.HasOne<Person>().WithMany().HasForeignKey(done => done.StudentId);
    }
}

internal sealed class HomeworkRevisionTable : IEntityTypeConfiguration<HomeworkRevision>
{
    public void Configure(EntityTypeBuilder<HomeworkRevision> builder)
    {
        builder.ToTable("homework_revisions");
        builder.Property(revision => revision.OldText).HasMaxLength(HomeworkAssignment.MaxTextLength);
        builder.Property(revision => revision.NewText).HasMaxLength(HomeworkAssignment.MaxTextLength);
        builder
            .HasIndex(revision => new
            {
                revision.SchoolId,
                revision.HomeworkId,
                revision.Version,
            })
            .IsUnique();
        builder.HasOne<HomeworkAssignment>().WithMany().HasForeignKey(revision => revision.HomeworkId);
        builder.HasOne<Person>().WithMany().HasForeignKey(revision => revision.AuthorId);
    }
}
