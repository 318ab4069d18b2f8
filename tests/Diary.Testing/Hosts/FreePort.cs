using System.Net.NetworkInformation;

namespace Diary.Testing.Hosts;

/// <summary>Ports below the ephemeral range: there, a client that retries can connect to itself.</summary>
public static class FreePort
{
    private const int Lowest = 15_000;
    private const int Count = 17_000;
    private static int _tried = Environment.ProcessId * 97;

    /// <summary>Every call another one, so that two callers at once do not meet.</summary>
    public static int Next()
    {
        var taken = IPGlobalProperties
            .GetIPGlobalProperties()
            .GetActiveTcpListeners()
            .Select(end => end.Port)
            .ToHashSet();
        while (true)
        {
            var port = Lowest + (int)((uint)Interlocked.Increment(ref _tried) % Count);
            if (!taken.Contains(port))
            {
                return port;
            }
        }
    }
}
