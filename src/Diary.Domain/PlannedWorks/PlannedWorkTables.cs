using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.PlannedWorks;

public static class PlannedWorkTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<PlannedWork> PlannedWorks => db.Set<PlannedWork>();

        public DbSet<WorkLoadRule> WorkLoadRules => db.Set<WorkLoadRule>();
    }
}

internal sealed class PlannedWorkTable : IEntityTypeConfiguration<PlannedWork>
{
    public void Configure(EntityTypeBuilder<PlannedWork> builder)
    {
        builder.ToTable("planned_works");
        builder.Property(work => work.WorkType).HasMaxLength(PlannedWork.MaxWorkTypeLength);
        builder.Property(work => work.Title).HasMaxLength(PlannedWork.MaxTitleLength);
        builder.HasIndex(work => new
        {
            work.SchoolId,
            work.GroupId,
            work.Date,
        });
        builder.HasIndex(work => new { work.SchoolId, work.LessonId });
        builder.References<SchoolProfile>(nameof(PlannedWork.SchoolId));
        builder.References<Group>(nameof(PlannedWork.GroupId));
        builder.References<Subject>(nameof(PlannedWork.SubjectId));
        builder.References<LessonOccurrence>(nameof(PlannedWork.LessonId));
        builder.References<Person>(nameof(PlannedWork.AuthorId));
    }
}

internal sealed class WorkLoadRuleTable : IEntityTypeConfiguration<WorkLoadRule>
{
    public void Configure(EntityTypeBuilder<WorkLoadRule> builder)
    {
        builder.ToTable("work_load_rules");
        builder.HasKey(rule => rule.SchoolId);
        builder.HasCheck("max_per_day > 0 AND max_per_day <= max_per_week", "limits");
        builder.References<SchoolProfile>(nameof(WorkLoadRule.SchoolId));
    }
}
