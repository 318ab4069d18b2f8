using System.Net;
using Diary.Bot.Host.Channels.Attachments;
using Diary.Dialogs.Files;
using Diary.Domain.Conversations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Puts the channel together. With <c>Telegram:Mode</c> off everything is there and nothing runs.</summary>
public static class TelegramComposition
{
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(30);

    /// <summary>How much longer than asked the answer to a waiting request may be on its way.</summary>
    private static readonly TimeSpan PollingMargin = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<TelegramOptions>()
            .Bind(configuration.GetSection(TelegramOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsCheck>();
        AddClient(services, TelegramBot.SendingClient, _ => SendTimeout);
        AddClient(services, TelegramBot.PollingClient, options => options.PollingTimeout + PollingMargin);
        services.AddSingleton<TelegramBot>();
        services.AddSingleton<KeepActivities>(provider => provider.GetRequiredService<Inbox>().AcceptAsync);
        services.AddSingleton<TelegramIntake>();
        services.AddSingleton<TelegramWebhook>();
        services.AddHostedService<TelegramPolling>();
        services.AddHostedService<TelegramIntroduction>();
        services.AddSingleton<TelegramCommands>();
        services.AddSingleton<TelegramMenus>();
        services.AddSingleton<TelegramCalls>();
        services.AddSingleton<TelegramPause>();
        services.AddSingleton<RichMessageSupport>();
        services.TryAddSingleton<DiaryFiles>();
        services.AddSingleton<TelegramFiles>();
        services.AddSingleton<TelegramUploads>();
        services.AddSingleton<IAttachmentSource, TelegramAttachmentSource>();
        services.AddSingleton<TelegramDelivery>();
        services.AddSingleton<IChannelSender, TelegramSender>();
        services.AddHealthChecks().AddCheck<TelegramHealth>("telegram");
        return services;
    }

    public static IEndpointRouteBuilder MapTelegram(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<TelegramOptions>>();
        if (options.Value.ModeInForce == TelegramMode.Webhook)
        {
            var webhook = endpoints.ServiceProvider.GetRequiredService<TelegramWebhook>();
            endpoints.MapPost(TelegramOptions.WebhookPath, webhook.HandleAsync);
        }

        return endpoints;
    }

    /// <remarks>The address of every call holds the token: it goes to no log and to no trace.</remarks>
    private static void AddClient(IServiceCollection services, string name, Func<TelegramOptions, TimeSpan> timeout) =>
        services
            .AddHttpClient(name)
            .ConfigureHttpClient(
                (provider, client) =>
                    client.Timeout = timeout(provider.GetRequiredService<IOptions<TelegramOptions>>().Value)
            )
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    ActivityHeadersPropagator = null,
                    AllowAutoRedirect = false,
                    AutomaticDecompression = DecompressionMethods.All,
                    ConnectTimeout = TimeSpan.FromSeconds(10),
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    UseCookies = false,
                }
            )
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
}
