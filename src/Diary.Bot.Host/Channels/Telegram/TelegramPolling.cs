using System.Text.Json;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// Asks Telegram for updates and confirms them (by asking for what comes after) only when they are committed.
/// Two hosts with one token are safe, each confirms only what it has committed itself, but Telegram serves one at a
/// time and tells the other 409: that one waits and says so.
/// </summary>
internal sealed partial class TelegramPolling(
    IOptions<TelegramOptions> options,
    TelegramBot bot,
    TelegramIntake intake,
    TimeProvider clock,
    ILogger<TelegramPolling> logger
) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>It is our database that is away, not Telegram: nobody is disturbed by asking it soon.</summary>
    private static readonly TimeSpan WaitForOurselves = TimeSpan.FromSeconds(1);

    private int? _offset;
    private int _failures;
    private bool _hasNoWebhook;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.ModeInForce != TelegramMode.Polling)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReceiveAsync(stoppingToken);
                _failures = 0;
                bot.Condition = new TelegramCondition(TelegramState.Running);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // Nothing may end this loop but the end of the process: nobody else would hear the school.
            catch (Exception fault)
            {
                await WaitAsync(fault, stoppingToken);
            }
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        if (!_hasNoWebhook)
        {
            await bot.Client.DeleteWebhook(dropPendingUpdates: false, cancellationToken);
            _hasNoWebhook = true;
        }

        var request = new TelegramUpdatesRequest
        {
            Offset = _offset,
            Timeout = (int)options.Value.PollingTimeout.TotalSeconds,
        };
        var answer = await bot.Poller.SendRequest(request, cancellationToken);
        JsonElement[] updates = [.. answer.EnumerateArray()];
        if (updates.Length > 0)
        {
            await intake.AcceptAsync(updates, cancellationToken);
            _offset = updates.Max(TelegramIntake.NumberOf) + 1;
            return;
        }

        // Everything is confirmed. After a quiet week Telegram may number anew from below: no offset is then the safe one.
        _offset = null;
    }

    private async Task WaitAsync(Exception fault, CancellationToken stoppingToken)
    {
        _failures++;
        var known = TelegramFaults.Read(fault);
        var wait = known is null ? WaitForOurselves : known.RetryAfter ?? TelegramBackoff.After(_failures, LongestWait);
        switch (known?.Kind)
        {
            case TelegramFaultKind.Unauthorized or TelegramFaultKind.MethodUnknown:
                wait = LongestWait;
                bot.Condition = new TelegramCondition(TelegramState.Unauthorized, known.Reason);
                LogUnauthorized();
                break;
            case TelegramFaultKind.Conflict:
                // Either another program asks too, or a webhook was set meanwhile: the latter we can mend.
                _hasNoWebhook = false;
                bot.Condition = new TelegramCondition(TelegramState.Conflict, known.Reason);
                LogConflict(wait);
                break;
            default:
                var reason = known?.Reason ?? TelegramFaults.Describe(fault);
                bot.Condition = new TelegramCondition(TelegramState.Waiting, reason);
                LogWaiting(reason, wait);
                break;
        }

        await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Telegram does not know this bot's token. Take it from @BotFather again and set Telegram:Token. "
            + "Until then nothing is received from Telegram"
    )]
    private partial void LogUnauthorized();

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Another program receives this bot's updates from Telegram. Stop it, or give it a token of its own. "
            + "Trying again in {Wait}"
    )]
    private partial void LogConflict(TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No updates from Telegram: {Reason}. Trying again in {Wait}")]
    private partial void LogWaiting(string reason, TimeSpan wait);
}
