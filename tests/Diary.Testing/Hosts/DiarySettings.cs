using Diary.Bot.Host.Channels.Telegram;
using Microsoft.AspNetCore.Builder;

namespace Diary.Testing.Hosts;

/// <summary>How a host is started.</summary>
public sealed record DiarySettings
{
    public TelegramMode Telegram { get; init; } = TelegramMode.Polling;

    /// <summary>0 takes a free one; a host that is started again takes the one it had.</summary>
    public int Port { get; init; }

    /// <summary>Whether anybody may become one of the people of the demonstration school.</summary>
    public bool IsDemo { get; init; } = true;

    /// <summary>Whether its clock goes on from <see cref="TestDay.Afternoon"/>, as a browser expects of a server.</summary>
    public bool ClockRuns { get; init; }

    /// <summary>How long a stopping host waits for what it has under way: nothing is what a killed one does.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>More of the configuration.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    /// <summary>What the test adds to the host or replaces in it.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }
}
