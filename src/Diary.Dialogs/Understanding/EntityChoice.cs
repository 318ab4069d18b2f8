namespace Diary.Dialogs.Understanding;

/// <summary>Which of the findings belong to a message that wants this.</summary>
internal static class EntityChoice
{
    public static Entities Of(Findings found, Intent intent, string? topic, DateOnly today)
    {
        if (HasNone(intent))
        {
            return Entities.Empty;
        }
        return new Entities
        {
            Date = found.Term is null ? DateOf(found, intent, today) : null,
            Term = found.Term,
            Subject = found.Subject,
            Class = found.Class,
            Children = found.Children,
            People = found.People.Count == 0 && NamesPupils(intent) ? found.MaybePeople : found.People,
            Mark = MarkOf(found, intent),
            WorkType = found.WorkType ?? (found.ForHomework && IsAboutMarks(intent) ? "homework" : null),
            Lesson = found.Lesson ?? LessonOf(found, intent),
            Format = found.Format,
            Channel = found.Channel,
            Minutes = found.Minutes,
            Topic = topic,
        };
    }

    public static bool HasNone(Intent intent) =>
        intent
            is Intent.None
                or Intent.Greeting
                or Intent.Thanks
                or Intent.Goodbye
                or Intent.Help
                or Intent.Cancel
                or Intent.LanguageSwitch;

    private static bool NamesPupils(Intent intent) => intent is Intent.MarkPut or Intent.AttendanceMark;

    private static bool IsAboutMarks(Intent intent) =>
        intent
            is Intent.MarkPut
                or Intent.GradesShow
                or Intent.GradeReview
                or Intent.GradesAverage
                or Intent.GradesFinal
                or Intent.Faq;

    private static int? LessonOf(Findings found, Intent intent) =>
        intent switch
        {
            Intent.ScheduleShow => found.Ordinal,
            Intent.AbsenceReport => found.OrdinalLeft,
            _ => null,
        };

    private static int? MarkOf(Findings found, Intent intent) =>
        found.Mark
        ?? (
            intent is Intent.MarkPut or Intent.GradeReview or Intent.GradesShow or Intent.GradesAverage
                ? found.Figure
                : null
        );

    private static DateSpan? DateOf(Findings found, Intent intent, DateOnly today)
    {
        if (found.Dates.Count == 0)
        {
            return null;
        }
        var past = IsPast(intent);
        var reading = found.Dates[0];
        var span = past ? reading.Past : reading.Future;
        if (found.Until && intent == Intent.AbsenceReport && span.Start > today)
        {
            return new DateSpan(today, span.End);
        }
        return span;
    }

    /// <summary>It is about what has been: «в пятницу» is the last one.</summary>
    public static bool IsPast(Intent intent) =>
        intent
            is Intent.GradesShow
                or Intent.GradesAverage
                or Intent.GradesFinal
                or Intent.ProgressChart
                or Intent.GradeReview
                or Intent.MarkPut
                or Intent.AttendanceShow
                or Intent.AttendanceMark
                or Intent.AnnouncementsShow
                or Intent.JournalShow
                or Intent.ReportGet
                or Intent.FilesShow
                or Intent.Faq;
}
