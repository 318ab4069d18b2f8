using Diary.Dialogs.Announcements;
using Diary.Dialogs.Attendance;
using Diary.Dialogs.Averages;
using Diary.Dialogs.Corrections;
using Diary.Dialogs.Demo;
using Diary.Dialogs.Devices;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Files;
using Diary.Dialogs.Help;
using Diary.Dialogs.Homework;
using Diary.Dialogs.Homework.Keeping;
using Diary.Dialogs.Homework.Setting;
using Diary.Dialogs.Homework.Submissions;
using Diary.Dialogs.Journal;
using Diary.Dialogs.Languages;
using Diary.Dialogs.Linking;
using Diary.Dialogs.MarkCards;
using Diary.Dialogs.MarkEntry;
using Diary.Dialogs.Marks;
using Diary.Dialogs.Notices;
using Diary.Dialogs.PlannedWorks;
using Diary.Dialogs.Progress;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Reports;
using Diary.Dialogs.SchoolYear;
using Diary.Dialogs.StaffConsole;
using Diary.Dialogs.Students;
using Diary.Dialogs.Teachers;
using Diary.Dialogs.TermGrades;
using Diary.Dialogs.Timetable;
using Diary.Dialogs.TimetableChanges;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Diary.Dialogs;

public static class DiaryDialogs
{
    private const string DefaultTimeZone = "Europe/Moscow";
    private const string DefaultConsole = "http://127.0.0.1:5080/console";

    /// <summary>Everything that talks. Dialogs live as long as one turn.</summary>
    public static IServiceCollection AddDiaryDialogs(this IServiceCollection services, DemoSettings demo)
    {
        services.AddSingleton(demo);
        services.TryAddSingleton(new ConsoleAddress(new Uri(DefaultConsole)));
        services.AddSingleton(_ => UtteranceReader.Create());
        services.AddSingleton(_ => TemplateFolder.BesideTheProgram());
        services.AddSingleton<TemplateRenderer>();
        services.AddSingleton(provider => new TurnTools(
            provider.GetRequiredService<UtteranceReader>(),
            provider.GetRequiredService<TemplateRenderer>(),
            provider.GetRequiredService<TimeProvider>(),
            TimeZoneInfo.FindSystemTimeZoneById(DefaultTimeZone)
        ));
        services.AddScoped<DiaryBot>();
        services.AddScoped<Interruptions>();
        services.AddScoped<Arrivals>();
        services.AddScoped<Suggestions>();
        services.AddScoped<Fallbacks>();
        services.AddScoped<SchoolContacts>();
        services.AddScoped<LanguageSwitch>();
        services.AddScoped<EmptyDays>();
        services.AddScoped<AttendanceOfStaff>();
        services.AddScoped<RollLessons>();
        services.AddScoped<FileIntake>();
        services.AddHomeworkDialogs();
        services.AddScoped<SchoolCalendarDays>();
        services.AddScoped<LessonLookup>();
        services.AddScoped<LessonAnswers>();
        services.AddScoped<GradeBook>();
        services.AddScoped<TermGradeSheets>();
        services.AddScoped<JournalFinder>();
        services.AddScoped<MarkFinder>();
        services.AddScoped<MarkChange>();
        services.AddScoped<SheetDesk>();
        var dialogs = new DialogSet();
        services.AddSingleton(dialogs);
        services.AddDialog<MeantDialog>(dialogs, MeantDialog.Name);
        services.AddDialog<HomeworkDialog>(dialogs, HomeworkDialog.Name, Intent.HomeworkShow);
        services.AddDialog<HomeworkTaskDialog>(dialogs, HomeworkTaskDialog.Name);
        services.AddDialog<AssignDialog>(dialogs, AssignDialog.Name, Intent.HomeworkAssign);
        services.AddDialog<KeepingDialog>(dialogs, KeepingDialog.Name);
        services.AddDialog<TemplatesDialog>(dialogs, TemplatesDialog.Name);
        services.AddDialog<SubmitDialog>(dialogs, SubmitDialog.Name, Intent.HomeworkSubmit);
        services.AddDialog<ReviewDialog>(dialogs, ReviewDialog.Name);
        services.AddDialog<ReturnDialog>(dialogs, ReturnDialog.Name);
        services.AddDialog<CommentsDialog>(dialogs, CommentsDialog.Name);
        services.AddDialog<TimetableDialog>(dialogs, TimetableDialog.Name, Intent.ScheduleShow);
        dialogs.Hear(TimetableDialog.Name, LessonQuestion.IsHeardIn);
        services.AddDialog<ChangesDialog>(dialogs, ChangesDialog.Name);
        services.AddDialog<HistoryDialog>(dialogs, HistoryDialog.Name);
        services.AddDialog<BellsDialog>(dialogs, BellsDialog.Name);
        services.AddDialog<SchoolYearDialog>(dialogs, SchoolYearDialog.Name);
        services.AddScoped<WorkCards>();
        services.AddDialog<PlannedWorksDialog>(dialogs, PlannedWorksDialog.Name, Intent.TestsUpcoming);
        services.AddDialog<PlanWorkDialog>(dialogs, PlanWorkDialog.Name);
        services.AddDialog<WorkDialog>(dialogs, WorkDialog.Name);
        services.AddDialog<WithdrawWorkDialog>(dialogs, WithdrawWorkDialog.Name);
        dialogs.Hear(PlanWorkDialog.Name, PlanningWords.AreIn);
        services.AddDialog<TeachersDialog>(dialogs, TeachersDialog.Name, Intent.TeacherInfo);
        services.AddScoped<ChangeWords>();
        services.AddScoped<ChangeCourses>();
        services.AddScoped<ChangeLookup>();
        services.AddScoped<ChangePrompts>();
        services.AddScoped<ChangeTargetPrompts>();
        services.AddScoped<ChangeResolving>();
        services.AddScoped<ChangeTargets>();
        services.AddDialog<ChangeLessonDialog>(dialogs, ChangeLessonDialog.Name);
        dialogs.Hear(ChangeLessonDialog.Name, ChangeWords.AreIn);
        services.AddDialog<MarksDialog>(dialogs, MarksDialog.Name, Intent.GradesShow);
        services.AddDialog<AnnouncementsDialog>(dialogs, AnnouncementsDialog.Name, Intent.AnnouncementsShow);
        services.AddDialog<PostAnnouncementDialog>(dialogs, PostAnnouncementDialog.Name, Intent.AnnouncementPost);
        services.AddDialog<CorrectAnnouncementDialog>(dialogs, CorrectAnnouncementDialog.Name);
        services.AddDialog<WithdrawAnnouncementDialog>(dialogs, WithdrawAnnouncementDialog.Name);
        services.AddDialog<AttendanceDialog>(dialogs, AttendanceDialog.Name, Intent.AttendanceShow);
        services.AddDialog<RollDialog>(dialogs, RollDialog.Name, Intent.AttendanceMark);
        services.AddDialog<ReasonDialog>(dialogs, ReasonDialog.Name);
        services.AddDialog<NoticeDialog>(dialogs, NoticeDialog.Name, Intent.AbsenceReport);
        services.AddDialog<NoticeUndoDialog>(dialogs, NoticeUndoDialog.Name);
        services.AddDialog<AbsentDialog>(dialogs, AbsentDialog.Name);
        services.AddDialog<MissingRollsDialog>(dialogs, MissingRollsDialog.Name);
        services.AddDialog<ClassAbsencesDialog>(dialogs, ClassAbsencesDialog.Name);
        services.AddDialog<PupilDialog>(dialogs, PupilDialog.Name);
        services.AddDialog<JournalDialog>(dialogs, JournalDialog.Name, Intent.JournalShow);
        services.AddDialog<UnfilledDialog>(dialogs, UnfilledDialog.Name);
        dialogs.GoOn(UnfilledDialog.Name, Intent.JournalShow);
        services.AddDialog<ProgressDialog>(dialogs, ProgressDialog.Name, Intent.ProgressChart);
        services.AddDialog<AveragesDialog>(dialogs, AveragesDialog.Name, Intent.GradesAverage);
        services.AddDialog<GoalDialog>(dialogs, GoalDialog.Name);
        dialogs.GoOn(GoalDialog.Name, Intent.GradesAverage);
        services.AddDialog<TermGradesDialog>(dialogs, TermGradesDialog.Name, Intent.GradesFinal);
        services.AddDialog<PutMarksDialog>(dialogs, PutMarksDialog.Name, Intent.MarkPut);
        services.AddDialog<UndoMarksDialog>(dialogs, UndoMarksDialog.Name);
        services.AddDialog<PublishMarksDialog>(dialogs, PublishMarksDialog.Name);
        services.AddDialog<AskDialog>(dialogs, AskDialog.Name, Intent.GradeReview);
        services.AddDialog<RequestsDialog>(dialogs, RequestsDialog.Name);
        services.AddDialog<RequestDialog>(dialogs, RequestDialog.Name);
        services.AddDialog<OwnRequestDialog>(dialogs, OwnRequestDialog.Name);
        services.AddDialog<WaitingDialog>(dialogs, WaitingDialog.Name);
        services.AddDialog<AnswerDialog>(dialogs, AnswerDialog.Name);
        dialogs.Hear(WaitingDialog.Name, WaitingDialog.IsAsked);
        dialogs.Hear(RequestsDialog.Name, RequestsDialog.AreAsked);
        dialogs.Hear(AskDialog.Name, AskDialog.IsMistake);
        services.AddDialog<FixGradesDialog>(dialogs, FixGradesDialog.Name);
        dialogs.Hear(FixGradesDialog.Name, FixGradesDialog.AreAsked);
        services.AddDialog<PickMarkDialog>(dialogs, PickMarkDialog.Name);
        services.AddDialog<MarkDialog>(dialogs, MarkDialog.Name);
        services.AddDialog<CorrectMarkDialog>(dialogs, CorrectMarkDialog.Name);
        dialogs.Hear(CorrectMarkDialog.Name, EditWords.AreIn);
        dialogs.Hear(PickMarkDialog.Name, PickMarkDialog.IsAsked);
        dialogs.Hear(PutMarksDialog.Name, PutMarksDialog.IsList);
        dialogs.Hear(GoalDialog.Name, GoalWords.AreIn);
        dialogs.Hear(MarksDialog.Name, MarkWords.AreAll);
        services.AddScoped<ReportFiles>();
        services.AddDialog<ReportDialog>(dialogs, ReportDialog.Name, Intent.ReportGet);
        dialogs.Hear(ReportDialog.Name, ReportTopics.AreIn);
        services.AddDialog<LinkDialog>(dialogs, LinkDialog.Name, Intent.AccountLink);
        services.AddDialog<WhichClassDialog>(dialogs, WhichClassDialog.Name);
        services.AddDialog<FilesDialog>(dialogs, FilesDialog.Name, Intent.FilesShow);
        services.AddDialog<FileDialog>(dialogs, FileDialog.Name);
        services.AddDialog<IncomingFilesDialog>(dialogs, IncomingFilesDialog.Name);
        services.AddDialog<DevicesDialog>(dialogs, DevicesDialog.Name);
        services.AddDialog<AnotherChatDialog>(dialogs, AnotherChatDialog.Name);
        services.AddDialog<ConsoleDialog>(dialogs, ConsoleDialog.Name);
        dialogs.Hear(ConsoleDialog.Name, ConsoleWords.AreIn);
        services.AddDialog<DemoDialog>(dialogs, DemoDialog.Name);
        return services;
    }

    private static void AddDialog<TDialog>(
        this IServiceCollection services,
        DialogSet dialogs,
        string name,
        params IEnumerable<Intent> intents
    )
        where TDialog : Dialog
    {
        dialogs.Add<TDialog>(name, intents);
        services.AddScoped<TDialog>();
    }
}
