namespace Diary.Domain.Database.PostgreSql;

/// <summary>The first numbers of our advisory locks; the second says which one.</summary>
public static class AdvisoryLocks
{
    /// <summary>Second number: the host's own. Held while the host lives.</summary>
    public const int Hosts = 0x44_49_01;

    /// <summary>Held while migrating, so that hosts that start together take turns.</summary>
    public const int Migration = 0x44_49_02;

    /// <summary>Held by the one host that polls Telegram.</summary>
    public const int TelegramPolling = 0x44_49_03;
}
