using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Conversations;

public static class WebChatTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<SigningKey> SigningKeys => db.Set<SigningKey>();

        public DbSet<WebSession> WebSessions => db.Set<WebSession>();

        public DbSet<ReceivedFile> ReceivedFiles => db.Set<ReceivedFile>();
    }
}

internal sealed class SigningKeyTable : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("signing_keys");
        builder.HasKey(k => new { k.Purpose, k.Number });
        builder.Property(k => k.Purpose).HasMaxLength(SigningKey.MaxPurposeLength);
        builder.Property(k => k.Number).ValueGeneratedNever();
        builder.Property(k => k.Secret).HasMaxLength(SigningKey.MaxSecretLength);
    }
}

internal sealed class WebSessionTable : IEntityTypeConfiguration<WebSession>
{
    public void Configure(EntityTypeBuilder<WebSession> builder)
    {
        builder.ToTable("web_sessions");
        builder.HasKey(s => s.TokenHash);
        builder.Property(s => s.TokenHash).HasMaxLength(WebSession.TokenHashLength).IsFixedLength();
        builder.Property(s => s.UserKey).HasMaxLength(Conversation.MaxKeyLength);
        builder.Property(s => s.ConversationKey).HasMaxLength(Conversation.MaxKeyLength);
        builder.HasIndex(s => s.ConversationKey);
    }
}

internal sealed class ReceivedFileTable : IEntityTypeConfiguration<ReceivedFile>
{
    public void Configure(EntityTypeBuilder<ReceivedFile> builder)
    {
        builder.ToTable("received_files");
        builder.Property(f => f.ConversationKey).HasMaxLength(Conversation.MaxKeyLength);
        builder.Property(f => f.Name).HasMaxLength(ReceivedFile.MaxNameLength);
        builder.Property(f => f.ContentType).HasMaxLength(ReceivedFile.MaxContentTypeLength);
        builder.HasIndex(f => f.ConversationKey);
    }
}
