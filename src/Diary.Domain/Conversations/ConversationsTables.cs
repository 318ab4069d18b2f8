using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Conversations;

public static class ConversationsTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<Conversation> Conversations => db.Set<Conversation>();

        public DbSet<InboxEntry> InboxEntries => db.Set<InboxEntry>();

        public DbSet<OutboxEntry> OutboxEntries => db.Set<OutboxEntry>();

        public DbSet<TranscriptEntry> TranscriptEntries => db.Set<TranscriptEntry>();
    }
}

internal sealed class ConversationTable : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations");
        builder.Property(c => c.Channel).HasMaxLength(Conversation.MaxChannelLength);
        builder.Property(c => c.Key).HasMaxLength(Conversation.MaxKeyLength);
        builder.Property(c => c.UserKey).HasMaxLength(Conversation.MaxKeyLength);
        builder.Property(c => c.LeaseToken).IsConcurrencyToken();
        builder.HasIndex(c => new { c.Channel, c.Key }).IsUnique();
        builder.HasIndex(c => new { c.Channel, c.UserKey });
    }
}

internal sealed class InboxTable : IEntityTypeConfiguration<InboxEntry>
{
    public void Configure(EntityTypeBuilder<InboxEntry> builder)
    {
        builder.ToTable("inbox_entries");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Channel).HasMaxLength(Conversation.MaxChannelLength);
        builder.Property(e => e.ExternalId).HasMaxLength(InboxEntry.MaxExternalIdLength);
        builder.Property(e => e.LastError).HasMaxLength(InboxEntry.MaxErrorLength);
        builder.HasIndex(e => new { e.Channel, e.ExternalId }).IsUnique();
        builder
            .HasIndex(e => new
            {
                e.ConversationId,
                e.Order,
                e.Sequence,
            })
            .HasFilter("status = 'pending'");
        builder.HasIndex(e => e.Sequence).HasFilter("status = 'dead'");
        builder.HasOne<Conversation>().WithMany().HasForeignKey(e => e.ConversationId);
    }
}

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxEntry>
{
    public void Configure(EntityTypeBuilder<OutboxEntry> builder)
    {
        builder.ToTable("outbox_entries");
        builder.Property(e => e.ExternalId).HasMaxLength(OutboxEntry.MaxExternalIdLength);
        builder.Property(e => e.LastError).HasMaxLength(OutboxEntry.MaxErrorLength);
        builder
            .HasIndex(e => new
            {
                e.ConversationId,
                e.CreatedAt,
                e.Ordinal,
            })
            .HasFilter("status = 'pending'");
        builder.HasOne<Conversation>().WithMany().HasForeignKey(e => e.ConversationId);
    }
}

internal sealed class TranscriptTable : IEntityTypeConfiguration<TranscriptEntry>
{
    public const int MaxSourceIdLength = InboxEntry.MaxExternalIdLength;

    public void Configure(EntityTypeBuilder<TranscriptEntry> builder)
    {
        builder.ToTable("transcript_entries");
        builder.HasKey(e => new { e.ConversationId, e.Sequence });
        builder.Property(e => e.SourceId).HasMaxLength(MaxSourceIdLength);
        builder.HasIndex(e => new { e.ConversationId, e.SourceId }).IsUnique();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(e => e.ConversationId);
    }
}
