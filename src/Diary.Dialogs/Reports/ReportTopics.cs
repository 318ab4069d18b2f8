using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs.Reports;

/// <summary>What can be had as a file, and which of it the words name. From <c>report-words.txt</c>.</summary>
internal static class ReportTopics
{
    private const int DaysOfWeek = 6;
    private static readonly Phrases Words = Phrases.Load("report-words.txt");

    private static readonly string[] Dialogs =
    [
        DiaryDialogNames.Marks,
        DiaryDialogNames.Averages,
        DiaryDialogNames.TermGrades,
        DiaryDialogNames.Homework,
        DiaryDialogNames.Lessons,
        DiaryDialogNames.Attendance,
        DiaryDialogNames.Tests,
        DiaryDialogNames.Journal,
    ];

    /// <summary>The first that is named counts: «ведомость четвертных оценок».</summary>
    private static readonly (string Words, Intent Intent)[] Named =
    [
        ("journal", Intent.JournalShow),
        ("final", Intent.GradesFinal),
        ("averages", Intent.GradesAverage),
        ("attendance", Intent.AttendanceShow),
        ("homework", Intent.HomeworkShow),
        ("tests", Intent.TestsUpcoming),
        ("lessons", Intent.ScheduleShow),
        ("marks", Intent.GradesShow),
    ];

    /// <summary>Where nothing is named at all.</summary>
    public static IReadOnlyList<OfferedReport> Offered { get; } =
    [
        new("marks", DiaryDialogNames.Marks, today => Own(today, detail: "=" + AskedPeriod.Present)),
        new("final", DiaryDialogNames.TermGrades, today => Own(today)),
        new("averages", DiaryDialogNames.Averages, today => Own(today, detail: AskedPeriod.Present)),
        new("attendance", DiaryDialogNames.Attendance, today => Own(today, detail: PeriodNavigator.PresentTerm)),
        new("homework", DiaryDialogNames.Homework, today => Own(today.AddDays(1), DaysOfWeek)),
        new("lessons", DiaryDialogNames.Lessons, today => Own(today.AddDays(1), DaysOfWeek)),
    ];

    public static bool Has(string dialog) => Dialogs.Contains(dialog);

    /// <returns>Null when the words name nothing that could be a file.</returns>
    public static Intent? In(TurnContext turn)
    {
        var intent = turn.Meaning.Intent;
        if (Array.Exists(Named, topic => topic.Intent == intent))
        {
            return intent;
        }

        var folded = Phrases.Fold(turn.Text);
        var named = Array.Find(Named, topic => Words.Says(topic.Words, folded));
        return named.Words is not null ? named.Intent
            : Words.Says("report", folded) || !NamesNothing(turn) ? Intent.GradesShow
            : null;
    }

    /// <summary>«Пришли файлом»: neither somebody's own files nor homework that is handed in.</summary>
    public static bool AreIn(TurnContext turn) =>
        turn.Viewer is not null
        && Words.Says("file", Phrases.Fold(turn.Text))
        && (
            turn.Meaning.Intent is Intent.FilesShow or Intent.ReportGet or Intent.None
            || FollowUp.MayBeFile(turn.Meaning.Intent)
        );

    /// <summary>Words that want a file and do not say of what.</summary>
    public static bool NamesNothing(TurnContext turn)
    {
        var folded = Phrases.Fold(turn.Text);
        return NamesOnlyTopic(turn)
            && !Array.Exists(Named, topic => topic.Intent == turn.Meaning.Intent)
            && !Words.Says("report", folded)
            && !Array.Exists(Named, topic => Words.Says(topic.Words, folded));
    }

    /// <summary>«Оценки в экселе»: no days, nobody, no subject.</summary>
    public static bool NamesOnlyTopic(TurnContext turn) =>
        turn.Meaning.Entities with
        {
            Format = null,
            Channel = null,
        }
            is { Date: null, Term: null, Subject: null, Class: null, Mark: null, WorkType: null } named
        && named.Children.Count == 0
        && named.People.Count == 0
        && AskedPeriod.In(turn) is null;

    /// <summary>Of a report on marks without days nobody means the last week.</summary>
    public static string? Running(Intent topic, DateOnly today) =>
        topic is Intent.GradesShow ? Own(today, detail: "=" + AskedPeriod.Present) : null;

    private static string Own(DateOnly first, int days = 0, string? detail = null) =>
        new DiaryQuery(first, first.AddDays(days), new Whose.Own(), Detail: detail).Encode();
}

/// <summary>One of the reports that are offered by name.</summary>
internal sealed record OfferedReport(string Key, string Dialog, Func<DateOnly, string> Query);
