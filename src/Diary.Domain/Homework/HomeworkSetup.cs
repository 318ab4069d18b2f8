using Diary.Domain.Files;
using Diary.Domain.Homework.Setting;
using Diary.Domain.Homework.Submissions;
using Diary.Domain.Homework.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Domain.Homework;

internal static class HomeworkSetup
{
    public static IServiceCollection AddHomework(this IServiceCollection services) =>
        services
            .AddScoped<HomeworkReader>()
            .AddScoped<HomeworkCardReader>()
            .AddScoped<HomeworkChecklist>()
            .AddScoped<HomeworkHistory>()
            .AddScoped<MaterialBook>()
            .AddScoped<HomeworkAlerts>()
            .AddScoped<HomeworkBook>()
            .AddScoped<HomeworkPlaces>()
            .AddScoped<HomeworkLoads>()
            .AddScoped<TemplateShelf>()
            .AddScoped<SubmissionBook>()
            .AddScoped<SubmissionReader>()
            .AddScoped<CommentBook>()
            .AddScoped<IFileGate, HomeworkGate>()
            .AddScoped<IFileGate, SubmissionGate>();
}
