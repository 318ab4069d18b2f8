using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

/// <summary>What the first line of an answer says, found among the lessons of a day.</summary>
/// <param name="Lessons">Those that the answer names.</param>
/// <param name="Passed">Those that made it another: cancelled before the first, moved away, without anybody's presence.</param>
/// <param name="Windows">The lessons around each gap.</param>
internal sealed record LessonFinding(
    IReadOnlyList<LessonLine> Lessons,
    IReadOnlyList<LessonLine> Passed,
    IReadOnlyList<(LessonLine Before, LessonLine After)> Windows
)
{
    public static readonly LessonFinding Nothing = new([], [], []);

    public static LessonFinding Of(
        LessonQuestion question,
        string? subject,
        List<LessonLine> day,
        DateTimeOffset now
    ) =>
        question.Kind switch
        {
            LessonQuestionKind.Start => Edge(day, isStart: true),
            LessonQuestionKind.End => Edge(day, isStart: false),
            LessonQuestionKind.Count or LessonQuestionKind.SchoolDay => Nothing with
            {
                Lessons = [.. day.Where(line => line.IsOn && !line.IsGivenAway)],
                Passed = [.. day.Where(line => !line.IsOn)],
            },
            LessonQuestionKind.Number => Nothing with { Lessons = [.. day.Where(l => l.Number == question.Number)] },
            LessonQuestionKind.Last => Nothing with { Lessons = Last(day) },
            LessonQuestionKind.Now => Now(day, now),
            LessonQuestionKind.Windows => Nothing with { Windows = [.. Gaps(day)] },
            LessonQuestionKind.Next => Nothing with
            {
                Lessons = [.. day.Where(line => line.IsOn && line.EndsAt > now)],
            },
            LessonQuestionKind.Room or LessonQuestionKind.Teacher or LessonQuestionKind.Presence => Nothing with
            {
                Lessons = [.. day.Where(line => line.SubjectKey == subject)],
            },
            LessonQuestionKind.Day or LessonQuestionKind.WithTeachers => Nothing,
        };

    /// <summary>The first or the last lesson that somebody has to be at school for.</summary>
    private static LessonFinding Edge(List<LessonLine> day, bool isStart)
    {
        var ordered = isStart ? day.OrderBy(line => line.StartsAt) : day.OrderByDescending(line => line.EndsAt);
        var passed = ordered.TakeWhile(line => !IsAttended(line)).ToList();
        var edge = ordered.FirstOrDefault(IsAttended);
        return new LessonFinding(
            [.. day.Where(l => edge is not null && l.StartsAt == edge.StartsAt && IsAttended(l))],
            passed,
            []
        );
    }

    private static bool IsAttended(LessonLine line) => line.NeedsPresence && !line.IsGivenAway;

    private static List<LessonLine> Last(List<LessonLine> day)
    {
        var number = day.Where(line => line.IsOn).Select(line => line.Number).DefaultIfEmpty().Max();
        return day.FindAll(line => line.IsOn && line.Number == number);
    }

    /// <summary>What is on now, and after it the next one.</summary>
    private static LessonFinding Now(List<LessonLine> day, DateTimeOffset now)
    {
        var left = day.Where(line => line.IsOn && !line.IsGivenAway && line.EndsAt > now)
            .OrderBy(line => line.StartsAt)
            .ToList();
        return Nothing with { Lessons = left };
    }

    private static IEnumerable<(LessonLine, LessonLine)> Gaps(List<LessonLine> day)
    {
        var given = day.Where(line => line.IsOn && !line.IsGivenAway).OrderBy(line => line.StartsAt).ToList();
        return given.Zip(given.Skip(1)).Where(pair => pair.Second.Number - pair.First.Number > 1);
    }
}
