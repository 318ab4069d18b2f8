using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Corrections;
using Diary.Domain.Database;
using Diary.Domain.Demo;
using Diary.Domain.Grading;
using Diary.Domain.Homework;
using Diary.Domain.Marks;
using Diary.Domain.School;
using Diary.Domain.TermGrades;
using Diary.Domain.Timetable;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Domain;

public static class DiaryDomain
{
    /// <summary>The diary over its database: readers and books live as long as one turn.</summary>
    public static IServiceCollection AddDiaryDomain(this IServiceCollection services, DatabaseOptions options) =>
        services
            .AddDiaryDatabase(options)
            .AddAccess()
            .AddScoped<SchoolCalendar>()
            .AddScoped<TermReader>()
            .AddScoped<LessonReader>()
            .AddScoped<HomeworkReader>()
            .AddScoped<MarkReader>()
            .AddScoped<MarkHistoryReader>()
            .AddScoped<JournalReader>()
            .AddScoped<MarkBook>()
            .AddScoped<SheetWriter>()
            .AddScoped<SheetBook>()
            .AddScoped<AttendanceBook>()
            .AddScoped<TermGradeBook>()
            .AddScoped<GradeTaskReader>()
            .AddScoped<FactDesk>()
            .AddScoped<CorrectionBook>()
            .AddScoped<CorrectionReader>()
            .AddScoped<GradingReader>()
            .AddScoped<TermGradeReader>()
            .AddScoped<DemoPeople>();
}
