using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Delivery;

internal static class DeliverySetup
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services
            .AddOptions<DeliveryOptions>()
            .BindConfiguration(DeliveryOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(HostNumber.Random());
        services.AddSingleton<HostReadiness>();
        services.AddSingleton<DeliveryMetrics>();
        services.AddSingleton<ConversationBell>();
        services.AddSingleton<TranscriptBell>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<Transcript>();
        services.AddSingleton<ConversationReader>();
        services.AddSingleton<BacklogReader>();
        services.AddSingleton<DatabasePatience>();
        services.AddSingleton<ConversationWorker>();
        services.AddSingleton<UnreachablePerson>();
        services.AddScoped<ConversationClaims>();
        services.AddScoped<ConversationRelease>();
        services.AddScoped<TurnCommit>();
        services.AddScoped<TurnRunner>();
        services.AddScoped<OutboxSender>();
        services.AddScoped<DeadLetter>();
        services.AddHostedService<TurnPump>();
        services.AddHostedService<Sweeper>();
        return services;
    }
}
