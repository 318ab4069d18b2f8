using Diary.Testing.Builders;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Diary.Domain.School;

public sealed class SchoolTermsTests
{
    private const int Grade = 7;
    private static readonly SchoolBuilder Ids = new();
    private static readonly Guid School = Ids.NewId();

    [Fact]
    public void Every_day_is_in_its_part_of_the_year_or_in_none() =>
        Prop.ForAll(
                Years().ToArbitrary(),
                year =>
                {
                    var terms = Terms(year);
                    for (var day = year.Start.AddDays(-3); day <= year.End.AddDays(3); day = day.AddDays(1))
                    {
                        var inside = year.Parts.Where(part => part.First <= day && day <= part.Last).ToList();
                        var at = terms.At(School, Grade, day);
                        Assert.Equal(inside.Select(part => (DateOnly?)part.First).SingleOrDefault(), at?.Start);
                        Assert.True(terms.EndedBefore(School, Grade, day)?.End is not { } ended || ended < day);
                        Assert.True(terms.After(School, Grade, day)?.Start is not { } next || next > day);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void In_summer_the_year_is_the_one_that_has_ended()
    {
        var terms = Terms(new YearOfParts(new DateOnly(2026, 9, 1), new DateOnly(2027, 5, 26), []));

        Assert.NotNull(terms.YearOf(School, new DateOnly(2027, 7, 1)));
        Assert.Null(terms.YearOf(School, new DateOnly(2026, 8, 31)));
        Assert.Null(terms.At(School, Grade, new DateOnly(2027, 7, 1)));
    }

    /// <summary>A year cut into parts with vacations between them, some of no day at all.</summary>
    private static Gen<YearOfParts> Years() =>
        from lengths in Gen.Choose(20, 60).ListOf(4)
        from breaks in Gen.Choose(0, 14).ListOf(4)
        select Cut([.. lengths], [.. breaks]);

    private static YearOfParts Cut(IReadOnlyList<int> lengths, IReadOnlyList<int> breaks)
    {
        var start = new DateOnly(2026, 9, 1);
        var parts = new List<(DateOnly First, DateOnly Last)>();
        var day = start;
        for (var i = 0; i < lengths.Count; i++)
        {
            parts.Add((day, day.AddDays(lengths[i] - 1)));
            day = day.AddDays(lengths[i] + breaks[i]);
        }

        return new YearOfParts(start, parts[^1].Last, parts);
    }

    private static SchoolTerms Terms(YearOfParts year)
    {
        var row = new AcademicYear
        {
            Id = Ids.NewId(),
            SchoolId = School,
            Title = "2026/27",
            Start = year.Start,
            End = year.End,
        };
        var whole = Term(row, TermKind.Year, 1, year.Start, year.End);
        var parts = year.Parts.Select((part, i) => Term(row, TermKind.Quarter, i + 1, part.First, part.Last));
        return new SchoolTerms([row], [whole, .. parts]);
    }

    private static Term Term(AcademicYear year, TermKind kind, int number, DateOnly first, DateOnly last) =>
        new()
        {
            Id = Ids.NewId(),
            SchoolId = School,
            YearId = year.Id,
            Kind = kind,
            Number = number,
            Start = first,
            End = last,
        };

    private sealed record YearOfParts(
        DateOnly Start,
        DateOnly End,
        IReadOnlyList<(DateOnly First, DateOnly Last)> Parts
    );
}
