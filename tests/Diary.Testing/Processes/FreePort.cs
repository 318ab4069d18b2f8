using System.Net.NetworkInformation;

namespace Diary.Testing.Processes;

/// <summary>Ports below the ephemeral range: there, a client that retries can connect to itself.</summary>
public static class FreePort
{
    private const int Lowest = 20000;
    private const int Highest = 32000;
    private static readonly HashSet<int> Given = [];
    private static readonly Lock Gate = new();

    public static int Next()
    {
        lock (Gate)
        {
            var taken = IPGlobalProperties
                .GetIPGlobalProperties()
                .GetActiveTcpListeners()
                .Select(end => end.Port)
                .ToHashSet();
            int port;
            do
            {
                port = Random.Shared.Next(Lowest, Highest);
            } while (taken.Contains(port) || !Given.Add(port));

            return port;
        }
    }
}
