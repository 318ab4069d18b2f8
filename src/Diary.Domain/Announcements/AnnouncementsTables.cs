using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Announcements;

public static class AnnouncementsTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<Announcement> Announcements => db.Set<Announcement>();

        public DbSet<AnnouncementAudience> AnnouncementAudiences => db.Set<AnnouncementAudience>();

        public DbSet<AnnouncementRevision> AnnouncementRevisions => db.Set<AnnouncementRevision>();

        public DbSet<AnnouncementConfirmation> AnnouncementConfirmations => db.Set<AnnouncementConfirmation>();

        public DbSet<PollOption> PollOptions => db.Set<PollOption>();

        public DbSet<PollVote> PollVotes => db.Set<PollVote>();
    }
}

internal sealed class AnnouncementTable : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> builder)
    {
        builder.ToTable("announcements");
        builder.Property(a => a.Text).HasMaxLength(Announcement.MaxTextLength);
        builder.Property(a => a.Place).HasMaxLength(Announcement.MaxPlaceLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasCheck("event_time IS NULL OR event_date IS NOT NULL", "event");
        builder.References<SchoolProfile>(nameof(Announcement.SchoolId));
        builder.References<Person>(nameof(Announcement.AuthorId));
        builder.HasIndex(a => new { a.SchoolId, a.PostedAt });
    }
}

internal sealed class AnnouncementAudienceTable : IEntityTypeConfiguration<AnnouncementAudience>
{
    public void Configure(EntityTypeBuilder<AnnouncementAudience> builder)
    {
        builder.ToTable("announcement_audiences");
        builder.HasKey(a => new
        {
            a.SchoolId,
            a.AnnouncementId,
            a.Number,
        });
        builder.HasCheck("class_id IS NULL OR group_id IS NULL", "place");
        builder.HasCheck("for_students OR for_guardians OR for_staff", "somebody");
        builder.References<Announcement>(nameof(AnnouncementAudience.AnnouncementId));
        builder.References<SchoolClass>(nameof(AnnouncementAudience.ClassId));
        builder.References<Group>(nameof(AnnouncementAudience.GroupId));
    }
}

internal sealed class AnnouncementRevisionTable : IEntityTypeConfiguration<AnnouncementRevision>
{
    public void Configure(EntityTypeBuilder<AnnouncementRevision> builder)
    {
        builder.ToTable("announcement_revisions");
        builder.Property(r => r.OldText).HasMaxLength(Announcement.MaxTextLength);
        builder.Property(r => r.OldPlace).HasMaxLength(Announcement.MaxPlaceLength);
        builder.References<Announcement>(nameof(AnnouncementRevision.AnnouncementId));
        builder
            .HasIndex(r => new
            {
                r.SchoolId,
                r.AnnouncementId,
                r.Version,
            })
            .IsUnique();
    }
}

internal sealed class AnnouncementConfirmationTable : IEntityTypeConfiguration<AnnouncementConfirmation>
{
    public void Configure(EntityTypeBuilder<AnnouncementConfirmation> builder)
    {
        builder.ToTable("announcement_confirmations");
        builder.HasKey(c => new
        {
            c.SchoolId,
            c.AnnouncementId,
            c.AccountId,
        });
        builder.References<Announcement>(nameof(AnnouncementConfirmation.AnnouncementId));
        builder.References<Person>(nameof(AnnouncementConfirmation.PersonId));
    }
}

internal sealed class PollOptionTable : IEntityTypeConfiguration<PollOption>
{
    public void Configure(EntityTypeBuilder<PollOption> builder)
    {
        builder.ToTable("poll_options");
        builder.HasKey(o => new
        {
            o.SchoolId,
            o.AnnouncementId,
            o.Number,
        });
        builder.Property(o => o.Text).HasMaxLength(PollOption.MaxTextLength);
        builder.Property(o => o.Votes).IsConcurrencyToken();
        builder.References<Announcement>(nameof(PollOption.AnnouncementId));
    }
}

internal sealed class PollVoteTable : IEntityTypeConfiguration<PollVote>
{
    public void Configure(EntityTypeBuilder<PollVote> builder)
    {
        builder.ToTable("poll_votes");
        builder.HasKey(v => new
        {
            v.SchoolId,
            v.AnnouncementId,
            v.AccountId,
        });
        builder.References<Announcement>(nameof(PollVote.AnnouncementId));
        builder.References<Person>(nameof(PollVote.PersonId));
    }
}
