using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Diary.Domain.StaffConsole;

public static class StaffConsoleTables
{
    extension(DiaryDbContext db)
    {
        public DbSet<ConsoleCode> ConsoleCodes => db.Set<ConsoleCode>();

        public DbSet<ConsoleSession> ConsoleSessions => db.Set<ConsoleSession>();
    }
}

internal sealed class ConsoleCodeTable : IEntityTypeConfiguration<ConsoleCode>
{
    public void Configure(EntityTypeBuilder<ConsoleCode> builder)
    {
        builder.ToTable("console_codes");
        builder.Property(code => code.CodeHash).HasMaxLength(ConsoleCode.HashLength);
        builder.Property(code => code.UsedAt).IsConcurrencyToken();
        builder.HasIndex(code => code.CodeHash).IsUnique();
        builder.HasIndex(code => new { code.AccountId, code.CreatedAt });
        builder.References<SchoolProfile>(nameof(ConsoleCode.SchoolId));
        builder.References<Account>(nameof(ConsoleCode.AccountId));
        builder.References<ChannelBinding>(nameof(ConsoleCode.BindingId));
    }
}

internal sealed class ConsoleSessionTable : IEntityTypeConfiguration<ConsoleSession>
{
    public void Configure(EntityTypeBuilder<ConsoleSession> builder)
    {
        builder.ToTable("console_sessions");
        builder.Property(session => session.TokenHash).HasMaxLength(ConsoleSession.TokenHashLength);
        builder.HasIndex(session => session.TokenHash).IsUnique();
        builder.HasIndex(session => new { session.AccountId, session.EndedAt });
        builder.References<SchoolProfile>(nameof(ConsoleSession.SchoolId));
        builder.References<Account>(nameof(ConsoleSession.AccountId));
        builder.References<ChannelBinding>(nameof(ConsoleSession.BindingId));
    }
}
