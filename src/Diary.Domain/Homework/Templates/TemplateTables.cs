using Diary.Domain.Database;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Homework.Templates;

public static class TemplateTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<HomeworkTemplate> HomeworkTemplates => db.Set<HomeworkTemplate>();
    }
}

internal sealed class HomeworkTemplateTable : IEntityTypeConfiguration<HomeworkTemplate>
{
    public void Configure(EntityTypeBuilder<HomeworkTemplate> builder)
    {
        builder.ToTable("homework_templates");
        builder.Property(template => template.Title).HasMaxLength(HomeworkTemplate.MaxTitleLength);
        builder.Property(template => template.Text).HasMaxLength(HomeworkAssignment.MaxTextLength);
        builder.HasIndex(template => new
        {
            template.SchoolId,
            template.OwnerId,
            template.CreatedAt,
        });
        builder.References<Person>(nameof(HomeworkTemplate.OwnerId));
    }
}
