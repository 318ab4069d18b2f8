using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Averages;

/// <summary>Solves the goal in every subject of a page.</summary>
internal static class GoalLines
{
    private static readonly string[] FromOrdinaryToRare =
    [
        "oral",
        "homework",
        "quiz",
        "independent",
        "dictation",
        "lab",
        GradeCalculator.Test,
        "essay",
        "project",
    ];

    public static IReadOnlyList<GoalLine> Of(GradePage page, GoalDetail detail, IReadOnlyList<LessonDay> lessons) =>
        [
            .. SubjectAverage
                .Of(page.Lines, page.Rules)
                .Select(subject => Line(page, subject, detail.In(subject.Grade), LessonsLeft(page, subject, lessons))),
        ];

    private static int LessonsLeft(GradePage page, SubjectAverage subject, IEnumerable<LessonDay> lessons) =>
        lessons.Count(lesson =>
            lesson.StudentId == page.Owner.Id && lesson.SubjectId == subject.SubjectId && lesson.Date <= page.Last
        );

    private static GoalLine Line(GradePage page, SubjectAverage subject, Goal goal, int lessonsLeft)
    {
        var scores = subject.Marks.Select(mark => mark.Score).ToList();
        var answer = GoalSolver.Solve(page.Rules, scores, goal, Works(page, subject), lessonsLeft);
        return new GoalLine(
            subject.Subject,
            goal.Grade,
            goal.Average ?? page.Rules.Term.NeededFor(goal.Grade!.Value) ?? 0,
            answer.State,
            answer.Now,
            [.. answer.Options.Select(Choice)],
            answer.Best?.Rounded,
            answer.Limit,
            lessonsLeft
        );
    }

    private static GoalChoice Choice(GoalOption option) =>
        new(
            [
                .. option.Parts.Select(part => new GoalStep(
                    part.Value,
                    part.Count,
                    part.Work.WorkType,
                    part.Work.Weight
                )),
            ],
            option.Grade.Rounded ?? 0
        );

    /// <summary>What is really given in the subject, then what the school's rules know; one for each weight.</summary>
    private static List<GoalWork> Works(GradePage page, SubjectAverage subject)
    {
        var given = subject.Marks.Select(mark => new GoalWork(mark.WorkType, mark.Weight));
        var known = page.Version.Weights.Select(pair => new GoalWork(pair.Key, pair.Value));
        var usual = new GoalWork(FromOrdinaryToRare[0], 1);
        return
        [
            .. given
                .OrderBy(Rarity)
                .Concat(known.OrderBy(Rarity))
                .Append(usual)
                .DistinctBy(work => work.Weight)
                .OrderBy(work => work.Weight),
        ];
    }

    private static int Rarity(GoalWork work) =>
        Array.IndexOf(FromOrdinaryToRare, work.WorkType) is var place and >= 0 ? place : FromOrdinaryToRare.Length;
}
