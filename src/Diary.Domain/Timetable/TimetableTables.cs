using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Timetable;

public static class TimetableTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<TimetableVersion> TimetableVersions => db.Set<TimetableVersion>();

        public DbSet<TimetableSlot> TimetableSlots => db.Set<TimetableSlot>();

        public DbSet<LessonOccurrence> LessonOccurrences => db.Set<LessonOccurrence>();

        public DbSet<LessonChange> LessonChanges => db.Set<LessonChange>();

        public DbSet<TimetableRevision> TimetableRevisions => db.Set<TimetableRevision>();
    }
}

internal sealed class TimetableVersionTable : IEntityTypeConfiguration<TimetableVersion>
{
    public void Configure(EntityTypeBuilder<TimetableVersion> builder)
    {
        builder.ToTable("timetable_versions");
        builder.HasIndex(version => new { version.SchoolId, version.YearId });
        builder.HasOne<AcademicYear>().WithMany().HasForeignKey(version => version.YearId);
    }
}

internal sealed class TimetableSlotTable : IEntityTypeConfiguration<TimetableSlot>
{
    public void Configure(EntityTypeBuilder<TimetableSlot> builder)
    {
        builder.ToTable("timetable_slots");
        builder
            .HasIndex(slot => new
            {
                slot.SchoolId,
                slot.VersionId,
                slot.Weekday,
                slot.Week,
                slot.Number,
                slot.GroupId,
            })
            .IsUnique();
        builder.HasOne<TimetableVersion>().WithMany().HasForeignKey(slot => slot.VersionId);
        builder.HasOne<Group>().WithMany().HasForeignKey(slot => slot.GroupId);
        builder.HasOne<TeachingAssignment>().WithMany().HasForeignKey(slot => slot.AssignmentId);
        builder.HasOne<Room>().WithMany().HasForeignKey(slot => slot.RoomId);
    }
}

internal sealed class LessonOccurrenceTable : IEntityTypeConfiguration<LessonOccurrence>
{
    public void Configure(EntityTypeBuilder<LessonOccurrence> builder)
    {
        builder.ToTable("lesson_occurrences");
        builder.Property(lesson => lesson.Topic).HasMaxLength(LessonOccurrence.MaxTopicLength);

        // Who cancels a lesson and who marks at it at the same moment do not both succeed.
        builder.Property(lesson => lesson.State).IsConcurrencyToken();
        builder.HasIndex(lesson => new
        {
            lesson.SchoolId,
            lesson.GroupId,
            lesson.Date,
        });
        builder.HasIndex(lesson => new { lesson.SchoolId, lesson.Date });
        builder.HasIndex(lesson => new
        {
            lesson.SchoolId,
            lesson.TeacherId,
            lesson.Date,
        });
        builder.HasIndex(lesson => new
        {
            lesson.SchoolId,
            lesson.RoomId,
            lesson.Date,
        });
        builder.ToTable(table => table.HasCheckConstraint("ck_lesson_occurrences_time", "starts_at < ends_at"));
        builder.HasOne<TimetableSlot>().WithMany().HasForeignKey(lesson => lesson.SlotId);
        builder.HasOne<LessonOccurrence>().WithMany().HasForeignKey(lesson => lesson.MergedWithId);
        builder.HasOne<Group>().WithMany().HasForeignKey(lesson => lesson.GroupId);
        builder.HasOne<Subject>().WithMany().HasForeignKey(lesson => lesson.SubjectId);
        builder.HasOne<Person>().WithMany().HasForeignKey(lesson => lesson.TeacherId);
        builder.HasOne<Room>().WithMany().HasForeignKey(lesson => lesson.RoomId);
    }
}

internal sealed class LessonChangeTable : IEntityTypeConfiguration<LessonChange>
{
    public void Configure(EntityTypeBuilder<LessonChange> builder)
    {
        builder.ToTable("lesson_changes");
        builder.Property(change => change.Reason).HasMaxLength(LessonChange.MaxReasonLength);
        builder.Ignore(change => change.OldTime);
        builder.HasIndex(change => new
        {
            change.SchoolId,
            change.LessonId,
            change.PublishedAt,
        });
        builder.HasIndex(change => new { change.SchoolId, change.DeedId });
        builder.HasIndex(change => new { change.SchoolId, change.OldDate });
        builder.HasIndex(change => new { change.SchoolId, change.OldTeacherId });
        builder.HasIndex(change => new { change.SchoolId, change.PublishedAt });
        builder.HasOne<LessonOccurrence>().WithMany().HasForeignKey(change => change.LessonId);
    }
}

internal sealed class TimetableRevisionTable : IEntityTypeConfiguration<TimetableRevision>
{
    public void Configure(EntityTypeBuilder<TimetableRevision> builder)
    {
        builder.ToTable("timetable_revisions");
        builder.HasKey(revision => revision.SchoolId);
        builder.Property(revision => revision.Number).IsConcurrencyToken();
        builder.References<SchoolProfile>(nameof(TimetableRevision.SchoolId));
    }
}
