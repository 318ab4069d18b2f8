using Diary.Domain.Database;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Homework.Submissions;

public static class SubmissionTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<Submission> Submissions => db.Set<Submission>();

        public DbSet<HomeworkComment> HomeworkComments => db.Set<HomeworkComment>();
    }
}

internal sealed class SubmissionTable : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("submissions");
        builder.Property(submission => submission.Text).HasMaxLength(Submission.MaxTextLength);
        builder.Property(submission => submission.Remark).HasMaxLength(Submission.MaxRemarkLength);
        builder.Property(submission => submission.Reviews).IsConcurrencyToken();
        builder
            .HasIndex(submission => new
            {
                submission.SchoolId,
                submission.HomeworkId,
                submission.StudentId,
                submission.Version,
            })
            .IsUnique();
        builder.References<HomeworkAssignment>(nameof(Submission.HomeworkId));
        builder.References<Person>(nameof(Submission.StudentId));
        builder.References<Person>(nameof(Submission.AuthorId));
    }
}

internal sealed class HomeworkCommentTable : IEntityTypeConfiguration<HomeworkComment>
{
    public void Configure(EntityTypeBuilder<HomeworkComment> builder)
    {
        builder.ToTable("homework_comments");
        builder.Property(comment => comment.Text).HasMaxLength(HomeworkComment.MaxTextLength);
        builder.HasIndex(comment => new
        {
            comment.SchoolId,
            comment.HomeworkId,
            comment.StudentId,
            comment.At,
        });
        builder.References<HomeworkAssignment>(nameof(HomeworkComment.HomeworkId));
        builder.References<Person>(nameof(HomeworkComment.StudentId));
        builder.References<Person>(nameof(HomeworkComment.AuthorId));
    }
}
