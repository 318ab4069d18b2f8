using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Conversations;

public static class UnmatchedPhraseTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<UnmatchedPhrase> UnmatchedPhrases => db.Set<UnmatchedPhrase>();
    }
}

internal sealed class UnmatchedPhraseTable : IEntityTypeConfiguration<UnmatchedPhrase>
{
    public void Configure(EntityTypeBuilder<UnmatchedPhrase> builder)
    {
        builder.ToTable("unmatched_phrases");
        builder.Property(phrase => phrase.Text).HasMaxLength(UnmatchedPhrase.MaxTextLength);
        builder.HasIndex(phrase => phrase.Text).IsUnique();
        builder.HasIndex(phrase => phrase.Times);
    }
}
