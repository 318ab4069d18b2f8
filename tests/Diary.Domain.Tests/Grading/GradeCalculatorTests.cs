using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Diary.Domain.Grading;

public sealed class GradeCalculatorTests
{
    private static readonly DateOnly Day = new(2026, 11, 9);
    private static readonly GradingRules Strict = GradingRules.Usual with
    {
        Term = new GradeScale(4.65m, 3.65m, 2.65m),
    };

    [Fact]
    public void The_example_of_the_complaint_comes_out_right()
    {
        var computed = GradeCalculator.OfTerm(Strict, [Score(5, 3), Score(5, 1), Score(4, 5)]);

        Assert.Equal(new Average(40, 9), computed.Average);
        Assert.Equal((4.44m, 4), (computed.Rounded, computed.Grade));
        Assert.Equal([new(5, 3, 1), new(5, 1, 1), new(4, 5, 1)], computed.Summands);
    }

    [Theory]
    [InlineData(929, 200, 2, 4.65)]
    [InlineData(9, 2, 0, 5)]
    [InlineData(89, 20, 1, 4.5)]
    [InlineData(4649, 1000, 2, 4.65)]
    [InlineData(4644, 1000, 2, 4.64)]
    [InlineData(14, 3, 3, 4.667)]
    public void A_half_is_rounded_up(long sum, long weight, int decimals, double rounded) =>
        Assert.Equal((decimal)rounded, new Average(sum, weight).Rounded(decimals));

    [Fact]
    public void Weights_count_only_where_the_school_decided_so()
    {
        GradeScore[] scores = [Score(5, 9), Score(2, 1)];

        Assert.Equal(4.7m, GradeCalculator.OfTerm(GradingRules.Usual, scores).Rounded);
        var plain = GradingRules.Usual with { Method = GradingMethod.Arithmetic };
        Assert.Equal(3.5m, GradeCalculator.OfTerm(plain, scores).Rounded);
    }

    [Fact]
    public void What_is_no_number_never_enters_an_average()
    {
        GradeScore[] scores =
        [
            Score(4, 2),
            .. Enum.GetValues<MarkKind>()
                .Where(kind => kind is not MarkKind.Numeric)
                .Select(kind => new GradeScore(new MarkValue(kind, null), 3, "test", Day)),
        ];

        var computed = GradeCalculator.OfTerm(GradingRules.Usual, scores);

        Assert.Equal((new Average(8, 2), 4, 1), (computed.Average, computed.Grade, computed.Owed));
        var blocking = GradingRules.Usual with { NotAttested = NotAttestedRule.Blocks };
        Assert.Equal(GradeState.NotAttested, GradeCalculator.OfTerm(blocking, scores).State);
    }

    [Fact]
    public void Too_few_marks_make_no_grade_and_a_failed_last_test_holds_it()
    {
        var rules = GradingRules.Usual with { MinMarks = 3, FailedTestCap = 3 };
        GradeScore[] two = [Score(5, 3, "test"), Score(5, 9)];

        Assert.Equal(
            (GradeState.TooFewMarks, null),
            (GradeCalculator.OfTerm(rules, two).State, GradeCalculator.OfTerm(rules, two).Grade)
        );
        GradeScore[] failed = [.. two, Score(2, 1, "test", 3)];
        Assert.Equal(
            (GradeState.HeldByTest, 3),
            (GradeCalculator.OfTerm(rules, failed).State, GradeCalculator.OfTerm(rules, failed).Grade)
        );
        GradeScore[] rewritten = [.. failed, Score(4, 1, "test", 3)];
        Assert.Equal(GradeState.Computed, GradeCalculator.OfTerm(rules, rewritten).State);
    }

    [Fact]
    public void The_year_is_made_of_its_parts_whatever_has_no_number_left_out()
    {
        MarkValue[] parts = [MarkValue.Of(4), MarkValue.Of(5), new(MarkKind.NotAttested, null)];

        Assert.Equal(5, GradeCalculator.OfYear(GradingRules.Usual, parts).Grade);
        Assert.Null(GradeCalculator.OfYear(GradingRules.Usual, [new MarkValue(MarkKind.Exempt, null)]).Grade);
    }

    [Fact]
    public void The_average_is_what_whole_numbers_say_it_is() =>
        Check(scores =>
        {
            var computed = GradeCalculator.OfTerm(Strict, scores);
            var sum = scores.Aggregate(
                BigInteger.Zero,
                (all, score) => all + (score.Value.Number!.Value * score.Weight)
            );
            var weight = scores.Aggregate(BigInteger.Zero, (all, score) => all + score.Weight);
            var rounded = new BigInteger(computed.Rounded!.Value * 100);

            // Half up: 100·sum/weight lies in [rounded − ½, rounded + ½).
            Assert.True((2 * 100 * sum) >= ((2 * rounded) - 1) * weight);
            Assert.True((2 * 100 * sum) < ((2 * rounded) + 1) * weight);
        });

    [Fact]
    public void The_order_of_marks_changes_nothing() =>
        Check(scores =>
        {
            var (forth, back) = (
                GradeCalculator.OfTerm(Strict, scores),
                GradeCalculator.OfTerm(Strict, [.. scores.Reverse()])
            );
            Assert.Equal((forth.Average, forth.Grade, forth.State), (back.Average, back.Grade, back.State));
            Assert.Equal(forth.Summands, back.Summands);
        });

    [Fact]
    public void The_proof_adds_up_to_the_average() =>
        Check(scores =>
        {
            var computed = GradeCalculator.OfTerm(Strict, scores);
            Assert.Equal(
                computed.Average!.Value.Sum,
                computed.Summands.Sum(part => part.Value * part.Weight * part.Count)
            );
            Assert.Equal(computed.Average!.Value.Weight, computed.Summands.Sum(part => part.Weight * part.Count));
        });

    [Fact]
    public void A_five_never_makes_a_grade_worse() =>
        Check(scores =>
            Assert.True(
                GradeCalculator.OfTerm(Strict, [.. scores, Score(5, 1)]).Grade
                    >= GradeCalculator.OfTerm(Strict, scores).Grade
            )
        );

    internal static Gen<GradeScore[]> Scores { get; } =
        (
            from value in Gen.Choose(1, 5)
            from weight in Gen.Choose(1, 10)
            from type in Gen.Elements("test", "oral", "essay")
            from day in Gen.Choose(0, 50)
            select Score(value, weight, type, day)
        )
            .ArrayOf()
            .Where(scores => scores.Length > 0);

    private static void Check(Action<GradeScore[]> check) =>
        Prop.ForAll(Scores.ToArbitrary(), check).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static GradeScore Score(int value, int weight, string type = "oral", int day = 0) =>
        new(MarkValue.Of(value), weight, type, Day.AddDays(day));
}
