using Diary.Dialogs.Students;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.Marks;
using Diary.Domain.School;

namespace Diary.Dialogs.MarkEntry;

/// <summary>Finds the lesson that is meant: by what was said, else by whose names are in the list.</summary>
public sealed class JournalFinder(JournalReader journal)
{
    private const int DaysBack = 14;
    private const int MostOffered = 8;

    /// <summary>What is known from the words. The lesson stays open where several may be meant.</summary>
    internal async Task<PutMarksState> FindAsync(
        Viewer viewer,
        PutMarksState state,
        Entities said,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var first =
            said.Date is { } date && date.Start < today.AddDays(-DaysBack) ? date.Start : today.AddDays(-DaysBack);
        var name = ClassName.Read(said.Class);
        var lessons = await journal.LessonsAsync(viewer, first, today, name, cancellationToken);
        var fitting = lessons
            .Where(lesson => said.Subject is null || lesson.SubjectKey == said.Subject)
            .Where(lesson => said.Lesson is null || lesson.Number == said.Lesson)
            .ToList();
        var (onDay, meant) = OnDay(fitting, said.Date);
        var journals = onDay.DistinctBy(lesson => (lesson.GroupId, lesson.SubjectId)).ToList();
        if (journals.Count > 1 && state.Text.Length > 0)
        {
            journals = await ByNamesAsync(viewer, state.Text, journals, today, cancellationToken);
        }

        var offered = onDay
            .Where(lesson => journals.Exists(other => IsSame(lesson, other)))
            .OrderByDescending(lesson => lesson.Date)
            .ThenBy(lesson => lesson.Number)
            .ToList();
        return state with
        {
            Lessons = [.. offered.Take(MostOffered).Select(LessonChoice.Of)],
            Lesson = journals.Count == 1 ? LessonChoice.Of(offered[0]) : null,
            MeantDay = meant,
        };
    }

    internal async Task<IReadOnlyList<Learner>> LearnersAsync(
        Viewer viewer,
        LessonChoice lesson,
        CancellationToken cancellationToken
    )
    {
        var lessons = await journal.LessonsAsync(
            viewer,
            lesson.Date,
            lesson.Date,
            ClassName.Read(lesson.ClassTitle),
            cancellationToken
        );
        var chosen = lessons.Where(other => other.LessonId == lesson.LessonId).ToList();
        return chosen.Count == 0 ? [] : await journal.LearnersAsync(viewer, chosen, lesson.Date, cancellationToken);
    }

    /// <summary>The lessons of the day that was named; where it has none, the last before it.</summary>
    private static (List<JournalLesson> Lessons, DateOnly? Meant) OnDay(List<JournalLesson> lessons, DateSpan? named)
    {
        if (named is not { } span || span.Start != span.End)
        {
            return (lessons, null);
        }

        var day = span.Start;
        var onDay = lessons.FindAll(lesson => lesson.Date == day);
        return onDay.Count > 0 ? (onDay, null) : (lessons.FindAll(lesson => lesson.Date < day), day);
    }

    private async Task<List<JournalLesson>> ByNamesAsync(
        Viewer viewer,
        string text,
        List<JournalLesson> journals,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var learners = await journal.LearnersAsync(viewer, journals, today, cancellationToken);
        var counted = journals.ConvertAll(candidate =>
        {
            var roll = new RollMatcher([.. learners.Where(learner => learner.GroupId == candidate.GroupId)]);
            var named = MarkListReader
                .Read(text, roll)
                .Count(listed => listed is { IsGuess: false, Candidates.Count: > 0 });
            return (Candidate: candidate, Named: named);
        });
        var most = counted.Max(candidate => candidate.Named);
        return most == 0
            ? journals
            : [.. counted.Where(candidate => candidate.Named == most).Select(candidate => candidate.Candidate)];
    }

    private static bool IsSame(JournalLesson one, JournalLesson other) =>
        one.GroupId == other.GroupId && one.SubjectId == other.SubjectId;
}
