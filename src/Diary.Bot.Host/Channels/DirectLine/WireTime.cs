using System.Globalization;

namespace Diary.Bot.Host.Channels.DirectLine;

internal static class WireTime
{
    /// <summary>As the protocol writes instants: UTC with a Z and milliseconds.</summary>
    public static string Write(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
