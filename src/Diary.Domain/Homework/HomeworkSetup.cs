using Diary.Domain.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Domain.Homework;

internal static class HomeworkSetup
{
    public static IServiceCollection AddHomework(this IServiceCollection services) =>
        services
            .AddScoped<HomeworkReader>()
            .AddScoped<HomeworkCardReader>()
            .AddScoped<HomeworkChecklist>()
            .AddScoped<IFileGate, HomeworkGate>();
}
