using System.Diagnostics;
using System.Globalization;

namespace Diary.Testing.Processes;

/// <summary>Signals to processes of our own.</summary>
public static class Signals
{
    public const string Interrupt = "INT";
    public const string Kill = "KILL";
    public const string Terminate = "TERM";
    public const string Continue = "CONT";
    public const string Stop = "STOP";

    public static Task SendAsync(int processId, string signal) =>
        Tool.RunAsync("kill", ["-s", signal, processId.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Ends the process when this program is gone, however it went.</summary>
    public static void DieWithUs(int processId, string signal)
    {
        var script =
            $"while kill -0 {Environment.ProcessId} && kill -0 {processId}; do sleep 1; done; kill -s {signal} {processId}";
        using var watch = Process.Start(
            new ProcessStartInfo("setsid", ["sh", "-c", $"({script}) >/dev/null 2>&1 </dev/null &"])
        );
    }
}
