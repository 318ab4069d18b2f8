using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Diary.Domain.Grading;

public sealed class GoalSolverTests
{
    private static readonly GoalWork Oral = new("oral", 1);
    private static readonly GoalWork Test = new("test", 3);
    private static readonly GradingRules Rules = GradingRules.Usual with
    {
        Term = new GradeScale(4.65m, 3.65m, 2.65m),
        FailedTestCap = 3,
    };

    [Fact]
    public void Each_way_is_said_with_its_own_number_of_marks()
    {
        GradeScore[] scores = [new(MarkValue.Of(4), 3, "test", default), new(MarkValue.Of(5), 1, "oral", default)];

        var answer = GoalSolver.Solve(Rules, scores, new Goal(5), [Oral, Test], 10);

        Assert.Equal(GoalState.Possible, answer.State);
        Assert.Contains(answer.Options, option => option.Parts is [{ Value: 5, Count: 2, Work.Weight: 3 }]);
        Assert.Contains(answer.Options, option => option.Parts is [{ Value: 5, Count: 5, Work.Weight: 1 }]);
        Assert.Contains(answer.Options, option => option.Parts is [{ Work.Weight: 3 }, { Count: 2, Work.Weight: 1 }]);
    }

    [Fact]
    public void Without_weights_every_mark_is_like_every_other()
    {
        var plain = Rules with { Method = GradingMethod.Arithmetic };

        var answer = GoalSolver.Solve(plain, [new(MarkValue.Of(4), 3, "test", default)], new Goal(5), [Oral, Test], 10);

        Assert.Equal(2, Assert.Single(answer.Options).Marks);
    }

    [Fact]
    public void Every_way_reaches_the_goal_and_one_mark_less_does_not() =>
        Check(
            (scores, goal, lessons) =>
            {
                var answer = GoalSolver.Solve(Rules, scores, goal, [Oral, Test], lessons);
                foreach (var option in answer.Options)
                {
                    Assert.True(goal.IsReachedBy(option.Grade));
                    Assert.InRange(option.Marks, 1, Math.Min(lessons, GoalSolver.MostMarks));
                    var last = option.Parts[^1];
                    var less = option.Parts.SkipLast(1).Append(last with { Count = last.Count - 1 });
                    var grade = GradeCalculator.OfTerm(Rules, [.. scores, .. less.SelectMany(Marks)]);
                    Assert.False(goal.IsReachedBy(grade));
                }
            }
        );

    [Fact]
    public void It_says_reached_possible_or_impossible_and_is_right() =>
        Check(
            (scores, goal, lessons) =>
            {
                var answer = GoalSolver.Solve(Rules, scores, goal, [Oral, Test], lessons);
                var isReached = goal.IsReachedBy(GradeCalculator.OfTerm(Rules, scores));
                var limit = Math.Min(lessons, GoalSolver.MostMarks);
                var canBe = Enumerable
                    .Range(1, limit)
                    .SelectMany(count => new[] { new GoalPart(5, Oral, count), new GoalPart(5, Test, count) })
                    .Any(part => goal.IsReachedBy(GradeCalculator.OfTerm(Rules, [.. scores, .. Marks(part)])));
                Assert.Equal(
                    isReached ? GoalState.Reached
                        : canBe ? GoalState.Possible
                        : GoalState.Impossible,
                    answer.State
                );
                Assert.Equal(answer.State is GoalState.Possible, answer.Options.Count > 0);
                Assert.Equal(answer.State is GoalState.Impossible, answer.Best is not null);
            }
        );

    private static IEnumerable<GradeScore> Marks(GoalPart part) =>
        Enumerable.Repeat(
            new GradeScore(MarkValue.Of(part.Value), part.Work.Weight, part.Work.WorkType, DateOnly.MaxValue),
            part.Count
        );

    private static void Check(Action<GradeScore[], Goal, int> check)
    {
        var goals = Gen.OneOf(
            Gen.Choose(3, 5).Select(grade => new Goal(grade)),
            Gen.Choose(300, 500).Select(hundredths => new Goal(null, hundredths / 100m))
        );
        var cases =
            from scores in GradeCalculatorTests.Scores
            from goal in goals
            from lessons in Gen.Choose(0, 30)
            select (scores, goal, lessons);
        Prop.ForAll(cases.ToArbitrary(), each => check(each.scores, each.goal, each.lessons))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }
}
