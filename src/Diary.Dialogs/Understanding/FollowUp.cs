namespace Diary.Dialogs.Understanding;

/// <summary>The last question of a conversation that was answered.</summary>
public sealed record LastQuestion(Intent Intent, Entities Entities, DateTimeOffset At);

/// <summary>«А по физике?» after «какие оценки у Маши за неделю»: the rest is taken from the question before.</summary>
public static class FollowUp
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <summary>Reads a message after a question.</summary>
    /// <returns>What is asked now, or null: the message is complete, or nothing is there to continue.</returns>
    public static Meaning? Continue(LastQuestion last, Meaning meaning, DateTimeOffset now)
    {
        if (meaning.Fragment is not { } fragment || !IsQuestion(last.Intent) || !IsFresh(last, now))
        {
            return null;
        }
        var named = EntityChoice.IsPast(last.Intent) ? fragment.OfPast : fragment.OfFuture;
        var entities = Joined(last.Entities, named);
        if (named.Format is not null && MayBeFile(last.Intent))
        {
            return new Meaning(Intent.ReportGet, 1, entities, []);
        }
        var kept =
            named.Format is not null && last.Intent is not Intent.ReportGet
                ? entities with
                {
                    Format = last.Entities.Format,
                }
                : entities;
        return kept == last.Entities && !fragment.AsksDetails
            ? null
            : new Meaning(last.Intent, 1, kept, []) { InDetail = fragment.AsksDetails };
    }

    private static bool IsFresh(LastQuestion last, DateTimeOffset now) => now >= last.At && now - last.At <= Lasts;

    /// <summary>What is named now stands for what was named before; a term and a date stand for each other.</summary>
    private static Entities Joined(Entities before, Entities now)
    {
        var hasPeriod = now.Date is not null || now.Term is not null;
        return before with
        {
            Date = hasPeriod ? now.Date : before.Date,
            Term = hasPeriod ? now.Term : before.Term,
            Subject = now.Subject ?? before.Subject,
            Class = now.Class ?? before.Class,
            Children = now.Children.Count > 0 ? now.Children : before.Children,
            People = now.People.Count > 0 ? now.People : before.People,
            Mark = now.Mark ?? before.Mark,
            WorkType = now.WorkType ?? before.WorkType,
            Lesson = now.Lesson ?? before.Lesson,
            Format = now.Format ?? before.Format,
        };
    }

    private static bool IsQuestion(Intent intent) =>
        intent
            is Intent.HomeworkShow
                or Intent.GradesShow
                or Intent.GradesAverage
                or Intent.GradesFinal
                or Intent.ProgressChart
                or Intent.ScheduleShow
                or Intent.TestsUpcoming
                or Intent.AttendanceShow
                or Intent.AnnouncementsShow
                or Intent.TeacherInfo
                or Intent.ReportGet
                or Intent.JournalShow;

    /// <summary>«А в экселе можно?»</summary>
    public static bool MayBeFile(Intent intent) =>
        intent
            is Intent.GradesShow
                or Intent.GradesAverage
                or Intent.GradesFinal
                or Intent.ProgressChart
                or Intent.AttendanceShow
                or Intent.JournalShow
                or Intent.ScheduleShow
                or Intent.HomeworkShow
                or Intent.TestsUpcoming;
}
