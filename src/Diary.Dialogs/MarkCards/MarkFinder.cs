using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Marks;
using Diary.Domain.School;

namespace Diary.Dialogs.MarkCards;

/// <summary>Finds the mark that a teacher speaks of: whose it is, in which subject, and what it is now.</summary>
public sealed class MarkFinder(JournalReader journal, MarkReader marks)
{
    private const int DaysBack = 60;
    private const int MostClasses = 3;
    private const int MostOffered = 8;

    internal async Task<IReadOnlyList<MarkChoice>> FindAsync(
        TurnContext turn,
        string text,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var said = MarksTopic.Read(turn, text);
        var first = turn.Today.AddDays(-DaysBack);
        var lessons = await journal.LessonsAsync(
            viewer,
            first,
            turn.Today,
            ClassName.Read(said.Class),
            cancellationToken
        );
        var journals = lessons
            .Where(lesson => said.Subject is null || lesson.SubjectKey == said.Subject)
            .DistinctBy(lesson => lesson.GroupId)
            .ToList();
        var learners = await journal.LearnersAsync(viewer, journals, turn.Today, cancellationToken);
        var meant = Meant(text, learners);
        var groups = meant.Select(learner => learner.GroupId).ToHashSet();
        var ids = meant.Select(learner => learner.StudentId).ToHashSet();
        var old = EditWords.Values(text).Old;
        var query = new MarkQuery(first, turn.Today, said.Subject) { Values = old is { } value ? [value] : [] };
        var classes = Classes(journals, groups).ToList();
        var found = await marks.ForClassesAsync(viewer, classes, query, cancellationToken);
        return
        [
            .. found
                .Where(line => ids.Contains(line.StudentId))
                .Where(line => said.Date is not { } days || (days.Start <= line.Date && line.Date <= days.End))
                .DistinctBy(line => line.MarkId)
                .OrderByDescending(line => line.Date)
                .Take(MostOffered)
                .Select(line => new MarkChoice(
                    line.MarkId,
                    line.Date,
                    line.Subject,
                    line.Student.WithInitials,
                    line.WorkType,
                    line.Value
                )),
        ];
    }

    private static List<Learner> Meant(string text, IReadOnlyList<Learner> learners)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', '!', '?', ':', ';'))
            .Where(word => word.Length > 1)
            .ToList();
        return
        [
            .. learners
                .GroupBy(learner => learner.GroupId)
                .Select(group => new RollMatcher([.. group]))
                .SelectMany(roll => words.Where(roll.Knows).SelectMany(word => roll.Find([word]).Candidates)),
        ];
    }

    private static IEnumerable<ClassName> Classes(IEnumerable<JournalLesson> journals, HashSet<Guid> groups) =>
        journals
            .Where(lesson => groups.Contains(lesson.GroupId))
            .Select(lesson => ClassName.Read(lesson.ClassTitle))
            .OfType<ClassName>()
            .Distinct()
            .Take(MostClasses);
}
