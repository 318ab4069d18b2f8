using Diary.Dialogs.Homework.Setting;
using Diary.Dialogs.Homework.Submissions;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Dialogs.Homework;

internal static class HomeworkDialogs
{
    /// <summary>What the dialogs about homework work with: as long as one turn.</summary>
    public static IServiceCollection AddHomeworkDialogs(this IServiceCollection services) =>
        services
            .AddScoped<HomeworkAnswers>()
            .AddScoped<UndoneAnswers>()
            .AddSingleton<HomeworkLineReader>()
            .AddScoped<AssignQuestions>()
            .AddScoped<AssignMaterials>()
            .AddScoped<AssignStudents>()
            .AddScoped<AssignWork>()
            .AddScoped<SubmitChoices>()
            .AddScoped<ReviewWork>();
}
