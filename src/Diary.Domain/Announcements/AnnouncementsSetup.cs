using Microsoft.Extensions.DependencyInjection;

namespace Diary.Domain.Announcements;

public static class AnnouncementsSetup
{
    public static IServiceCollection AddAnnouncements(this IServiceCollection services) =>
        services
            .AddScoped<AnnouncementReader>()
            .AddScoped<AnnouncementBook>()
            .AddScoped<AnnouncementAnswerBook>()
            .AddScoped<AudienceReader>()
            .AddScoped<AnnouncementReach>();
}
