using System.Diagnostics.Metrics;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>What is counted on this channel. No label names a person or a chat.</summary>
public static class TelegramMeters
{
    public const string MeterName = "Diary.Telegram";

    private static readonly Meter Meter = new(MeterName);

    public static readonly Counter<long> Received = Meter.CreateCounter<long>(
        "diary.telegram.received",
        description: "Updates committed to the inbox, repeats included"
    );

    public static readonly Counter<long> Sent = Meter.CreateCounter<long>(
        "diary.telegram.sent",
        description: "Calls the Bot API carried out, by method"
    );

    public static readonly Counter<long> Failed = Meter.CreateCounter<long>(
        "diary.telegram.failed",
        description: "Calls it did not carry out, by method and kind of fault"
    );

    public static readonly Counter<long> UnknownOutcomes = Meter.CreateCounter<long>(
        "diary.telegram.unknown_outcomes",
        description: "Calls whose answer never came: they may have been carried out"
    );

    public static readonly Counter<long> TooManyRequests = Meter.CreateCounter<long>(
        "diary.telegram.too_many_requests",
        description: "Answers 429"
    );
}
