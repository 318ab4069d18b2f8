using Diary.TelegramSimulator.Faults;
using Diary.TelegramSimulator.Webhooks;

namespace Diary.TelegramSimulator;

public sealed record SimulatorOptions
{
    public string Token { get; init; } = "123456:TEST-token-of-the-simulated-bot-0000";
    public string BotName { get; init; } = "Дневник";
    public string BotUsername { get; init; } = "diary_test_bot";

    /// <summary>0 takes a free port below the ephemeral range, where a retrying client cannot connect to itself.</summary>
    public int Port { get; init; }

    /// <summary>Dates, flood limits and the life of pressed buttons follow it. Waiting is always in real time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a test waits for the bot before it fails with the chat in its message.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Plays a server of Bot API 9: no rich messages.</summary>
    public bool IsOldServer { get; init; }

    public FloodLimits? Flood { get; init; }

    public TimeSpan CallbackLifetime { get; init; } = TimeSpan.FromSeconds(30);

    public WebhookPatience Webhook { get; init; } = new();
}
