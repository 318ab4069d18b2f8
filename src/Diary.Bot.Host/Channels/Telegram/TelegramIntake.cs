using System.Text.Json;
using Diary.Domain.Conversations;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Keeps what is committed: when it returns, every activity given to it is. Throws when it cannot.</summary>
public delegate Task KeepActivities(IReadOnlyList<IncomingActivity> activities, CancellationToken cancellationToken);

/// <summary>The one way in for updates, however they came: read, translated and committed before it returns.</summary>
public sealed partial class TelegramIntake(TelegramBot bot, KeepActivities keep, ILogger<TelegramIntake> logger)
{
    /// <exception cref="Exception">They could not be committed: none of these updates may be confirmed.</exception>
    public async Task AcceptAsync(IReadOnlyList<JsonElement> updates, CancellationToken cancellationToken)
    {
        var identity = await bot.GetIdentityAsync(cancellationToken);
        List<IncomingActivity> activities =
        [
            .. updates
                .Select(Read)
                .OfType<Update>()
                .Select(update => TelegramTranslator.Translate(update, identity))
                .OfType<IncomingActivity>(),
        ];
        if (activities.Count > 0)
        {
            await keep(activities, cancellationToken);
            TelegramMeters.Received.Add(activities.Count);
        }
    }

    /// <summary>
    /// One update at a time: a form the library does not know yet must not hold up the updates around it for ever.
    /// </summary>
    private Update? Read(JsonElement update)
    {
        try
        {
            return update.Deserialize<Update>(JsonBotAPI.Options);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or InvalidOperationException)
        {
            LogUnreadable(NumberOf(update), fault.GetType().Name);
            return null;
        }
    }

    /// <returns>0 where there is no number.</returns>
    internal static int NumberOf(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object
        && update.TryGetProperty("update_id", out var id)
        && id.ValueKind == JsonValueKind.Number
        && id.TryGetInt32(out var number)
            ? number
            : 0;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram update {UpdateId} cannot be read ({Fault}): left out")]
    private partial void LogUnreadable(int updateId, string fault);
}
