using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.Access;

public static class AccessTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<AccountPerson> AccountPersons => db.Set<AccountPerson>();

        public DbSet<ChannelBinding> ChannelBindings => db.Set<ChannelBinding>();

        public DbSet<InviteCode> InviteCodes => db.Set<InviteCode>();

        public DbSet<InviteAttempt> InviteAttempts => db.Set<InviteAttempt>();

        public DbSet<AuditEntry> AuditEntries => db.Set<AuditEntry>();

        public DbSet<AuditHead> AuditHeads => db.Set<AuditHead>();
    }
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(a => a.Language).HasMaxLength(Account.MaxLanguageLength);
    }
}

internal sealed class AccountPersonTable : IEntityTypeConfiguration<AccountPerson>
{
    public void Configure(EntityTypeBuilder<AccountPerson> builder)
    {
        builder.ToTable("account_persons");
        builder.References<Account>(nameof(AccountPerson.AccountId));
        builder.References<Person>(nameof(AccountPerson.PersonId));
        builder.References<SchoolProfile>(nameof(AccountPerson.SchoolId));
        builder.HasIndex(p => new { p.AccountId, p.PersonId }).IsUnique().HasFilter("revoked_at IS NULL");
        builder.HasIndex(p => new { p.SchoolId, p.PersonId });
    }
}

internal sealed class ChannelBindingTable : IEntityTypeConfiguration<ChannelBinding>
{
    public void Configure(EntityTypeBuilder<ChannelBinding> builder)
    {
        builder.ToTable("channel_bindings");
        builder.Property(b => b.Channel).HasMaxLength(ChannelBinding.MaxChannelLength);
        builder.Property(b => b.UserKey).HasMaxLength(ChannelBinding.MaxUserKeyLength);
        builder.Property(b => b.DeviceName).HasMaxLength(ChannelBinding.MaxDeviceNameLength);
        builder.References<Account>(nameof(ChannelBinding.AccountId));
        builder.HasIndex(b => new { b.Channel, b.UserKey }).IsUnique().HasFilter("revoked_at IS NULL");
    }
}

internal sealed class InviteCodeTable : IEntityTypeConfiguration<InviteCode>
{
    public void Configure(EntityTypeBuilder<InviteCode> builder)
    {
        builder.ToTable("invite_codes");
        builder.Property(c => c.CodeHash).HasMaxLength(InviteCode.HashLength);
        builder.Property(c => c.UsedAt).IsConcurrencyToken();
        builder.HasIndex(c => c.CodeHash).IsUnique();
        builder.References<SchoolProfile>(nameof(InviteCode.SchoolId));
        builder.References<Person>(nameof(InviteCode.PersonId));
        builder.References<Account>(nameof(InviteCode.IssuedByAccountId));
        builder.References<Account>(nameof(InviteCode.UsedByAccountId));
    }
}

internal sealed class InviteAttemptTable : IEntityTypeConfiguration<InviteAttempt>
{
    public void Configure(EntityTypeBuilder<InviteAttempt> builder)
    {
        builder.ToTable("invite_attempts");
        builder.Property(a => a.Channel).HasMaxLength(ChannelBinding.MaxChannelLength);
        builder.Property(a => a.UserKey).HasMaxLength(ChannelBinding.MaxUserKeyLength);
        builder.HasIndex(a => new
        {
            a.Channel,
            a.UserKey,
            a.At,
        });
    }
}

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(e => e.Action).HasMaxLength(AuditEntry.MaxActionLength);
        builder.Property(e => e.EntityType).HasMaxLength(AuditEntry.MaxEntityTypeLength);
        builder.Property(e => e.Hash).HasMaxLength(AuditEntry.HashLength).IsFixedLength();
        builder.Ignore(e => e.ChainId);
        builder.HasIndex(e => new { e.SchoolId, e.Sequence }).IsUnique();
        builder.HasIndex(e => new { e.SchoolId, e.At });
        builder.HasIndex(e => new { e.EntityType, e.EntityId });
    }
}

internal sealed class AuditHeadTable : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_heads");
        builder.HasKey(h => h.ChainId);
        builder.Property(h => h.Hash).HasMaxLength(AuditEntry.HashLength);
    }
}
