using System.Globalization;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>How far a client has read: the number of the last transcript entry it has.</summary>
internal static class Watermark
{
    /// <summary>Clients send it always, empty or "-" when they have nothing: they get this much of what was said.</summary>
    public const int VisibleHistory = 200;

    public static string Write(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <param name="last">The conversation's last number.</param>
    /// <returns>The number to read after; null for what is no watermark.</returns>
    public static long? Read(string? watermark, long last) =>
        watermark is null or "" or "-" ? Math.Max(0, last - VisibleHistory)
        : long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after
        : null;
}
