using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// What Telegram has to be told once, at start: where to deliver updates and what the menu of commands says. Until it
/// listens it is told again.
/// </summary>
internal sealed partial class TelegramIntroduction(
    IOptions<TelegramOptions> options,
    TelegramBot bot,
    TelegramCommands commands,
    TimeProvider clock,
    ILogger<TelegramIntroduction> logger
) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.ModeInForce == TelegramMode.Off)
        {
            return;
        }

        if (options.Value.ModeInForce == TelegramMode.Webhook)
        {
            await UntilDoneAsync(SetWebhookAsync, stoppingToken);
        }

        await UntilDoneAsync(commands.ApplyDefaultAsync, stoppingToken);
    }

    private async Task SetWebhookAsync(CancellationToken cancellationToken)
    {
        await bot.Client.SetWebhook(
            options.Value.WebhookUrl.AbsoluteUri,
            maxConnections: options.Value.WebhookConnections,
            allowedUpdates:
            [
                UpdateType.Message,
                UpdateType.EditedMessage,
                UpdateType.CallbackQuery,
                UpdateType.MyChatMember,
            ],
            dropPendingUpdates: false,
            secretToken: options.Value.WebhookSecret,
            cancellationToken: cancellationToken
        );
        bot.Condition = new TelegramCondition(TelegramState.Running);
    }

    private async Task UntilDoneAsync(Func<CancellationToken, Task> tell, CancellationToken stoppingToken)
    {
        for (var failures = 1; !stoppingToken.IsCancellationRequested; failures++)
        {
            try
            {
                await tell(stoppingToken);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (TelegramFaults.Read(fault) is { } known)
            {
                var wait = known.RetryAfter ?? TelegramBackoff.After(failures, LongestWait);
                Note(known, wait);
                await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Note(TelegramFault known, TimeSpan wait)
    {
        if (options.Value.ModeInForce == TelegramMode.Webhook)
        {
            var state =
                known.Kind is TelegramFaultKind.Unauthorized ? TelegramState.Unauthorized : TelegramState.Waiting;
            bot.Condition = new TelegramCondition(state, known.Reason);
        }

        LogNotTold(known.Reason, wait);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Telegram could not be set up: {Reason}. Trying again in {Wait}"
    )]
    private partial void LogNotTold(string reason, TimeSpan wait);
}
