namespace Diary.Domain.Database.PostgreSql;

/// <summary>The first number of our advisory locks; the second says which one.</summary>
public static class AdvisoryLocks
{
    /// <summary>Second number: the host's own. Held while the host lives.</summary>
    public const int Hosts = 0x44_49_01;
}
