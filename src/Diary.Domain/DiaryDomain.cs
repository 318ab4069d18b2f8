using Diary.Domain.Access;
using Diary.Domain.Alerts;
using Diary.Domain.Announcements;
using Diary.Domain.Attendance;
using Diary.Domain.Conversations;
using Diary.Domain.Corrections;
using Diary.Domain.Database;
using Diary.Domain.Demo;
using Diary.Domain.Files;
using Diary.Domain.Grading;
using Diary.Domain.Homework;
using Diary.Domain.Journal;
using Diary.Domain.Marks;
using Diary.Domain.PlannedWorks;
using Diary.Domain.School;
using Diary.Domain.StaffConsole;
using Diary.Domain.Teachers;
using Diary.Domain.TermGrades;
using Diary.Domain.Timetable;
using Diary.Domain.TimetableVersions;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Domain;

public static class DiaryDomain
{
    /// <summary>The diary over its database: readers and books live as long as one turn.</summary>
    public static IServiceCollection AddDiaryDomain(this IServiceCollection services, DatabaseOptions options) =>
        services
            .AddDiaryDatabase(options)
            .AddAccess()
            .AddConsoleSessions()
            .AddFileBooks()
            .AddScoped<UnmatchedPhrases>()
            .AddScoped<AlertBook>()
            .AddAnnouncements()
            .AddScoped<SchoolCalendar>()
            .AddScoped<TermReader>()
            .AddScoped<BellReader>()
            .AddScoped<ClassReader>()
            .AddScoped<LessonReader>()
            .AddHomework()
            .AddScoped<LessonHistoryReader>()
            .AddScoped<LessonTimes>()
            .AddScoped<LessonDrafts>()
            .AddScoped<TimetableBook>()
            .AddScoped<LessonRestoring>()
            .AddScoped<TimetableDesk>()
            .AddScoped<TimetableOptions>()
            .AddScoped<MarkReader>()
            .AddScoped<RollReader>()
            .AddScoped<AttendanceReader>()
            .AddScoped<RollStateReader>()
            .AddScoped<NoticeReader>()
            .AddScoped<LessonRollReader>()
            .AddScoped<AbsenceAlerts>()
            .AddScoped<RollBook>()
            .AddScoped<NoticeBook>()
            .AddScoped<ReasonBook>()
            .AddScoped<ClassJournalReader>()
            .AddScoped<JournalLessonReader>()
            .AddScoped<AbsenceRulesReader>()
            .AddScoped<VersionPlanner>()
            .AddScoped<VersionReader>()
            .AddScoped<VersionBook>()
            .AddScoped<VersionPublishing>()
            .AddScoped<PlannedWorkReader>()
            .AddScoped<WorkLoadReader>()
            .AddScoped<PlannedWorkBook>()
            .AddScoped<PlanningDesk>()
            .AddScoped<CourseReader>()
            .AddScoped<TeacherReader>()
            .AddScoped<MarkHistoryReader>()
            .AddScoped<JournalReader>()
            .AddScoped<MarkBook>()
            .AddScoped<SheetWriter>()
            .AddScoped<SheetBook>()
            .AddScoped<LetterBook>()
            .AddScoped<ColumnBook>()
            .AddScoped<JournalGridReader>()
            .AddScoped<TermGradeBook>()
            .AddScoped<GradeTaskReader>()
            .AddScoped<FactDesk>()
            .AddScoped<CorrectionBook>()
            .AddScoped<CorrectionReader>()
            .AddScoped<GradingReader>()
            .AddScoped<TermGradeReader>()
            .AddScoped<DemoPeople>();
}
