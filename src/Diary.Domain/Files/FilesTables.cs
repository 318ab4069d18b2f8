using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Files;

public static class FilesTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<PersonalFile> PersonalFiles => db.Set<PersonalFile>();

        public DbSet<FileAttachment> FileAttachments => db.Set<FileAttachment>();

        public DbSet<ChannelCopy> ChannelCopies => db.Set<ChannelCopy>();
    }
}

internal sealed class PersonalFileTable : IEntityTypeConfiguration<PersonalFile>
{
    public void Configure(EntityTypeBuilder<PersonalFile> builder)
    {
        builder.ToTable("personal_files");
        builder.Property(file => file.Hash).HasMaxLength(PersonalFile.HashLength).IsFixedLength();
        builder.Property(file => file.Name).HasMaxLength(FileNames.MaxLength);
        builder.Property(file => file.FoldedName).HasMaxLength(FileNames.MaxLength);
        builder.Property(file => file.ContentType).HasMaxLength(PersonalFile.MaxContentTypeLength);
        builder.HasIndex(file => new
        {
            file.SchoolId,
            file.OwnerId,
            file.CreatedAt,
        });
        builder.HasIndex(file => new { file.SchoolId, file.Hash });
        builder.HasIndex(file => file.DeletedAt).HasFilter("deleted_at IS NOT NULL");
        builder.References<SchoolProfile>(nameof(PersonalFile.SchoolId));
        builder.References<Person>(nameof(PersonalFile.OwnerId));
    }
}

internal sealed class FileAttachmentTable : IEntityTypeConfiguration<FileAttachment>
{
    public void Configure(EntityTypeBuilder<FileAttachment> builder)
    {
        builder.ToTable("file_attachments");
        builder.HasKey(attachment => new
        {
            attachment.SchoolId,
            attachment.Holder,
            attachment.HolderId,
            attachment.FileId,
        });
        builder.HasIndex(attachment => new { attachment.SchoolId, attachment.FileId });
        builder.References<PersonalFile>(nameof(FileAttachment.FileId));
    }
}

internal sealed class ChannelCopyTable : IEntityTypeConfiguration<ChannelCopy>
{
    public void Configure(EntityTypeBuilder<ChannelCopy> builder)
    {
        builder.ToTable("channel_copies");
        builder.HasKey(copy => new
        {
            copy.SchoolId,
            copy.Hash,
            copy.Holder,
            copy.Form,
        });
        builder.Property(copy => copy.Hash).HasMaxLength(PersonalFile.HashLength).IsFixedLength();
        builder.Property(copy => copy.Holder).HasMaxLength(ChannelCopy.MaxHolderLength);
        builder.Property(copy => copy.Form).HasMaxLength(ChannelCopy.MaxFormLength);
        builder.Property(copy => copy.ExternalId).HasMaxLength(ChannelCopy.MaxExternalIdLength);
    }
}
