namespace Diary.Domain.School;

/// <summary>A school year with the parts that it is divided into.</summary>
public sealed record YearTerms(AcademicYear Year, IReadOnlyList<Term> Terms)
{
    /// <summary>Longer than the summer: a year that ended so many days ago is still the last one.</summary>
    public const int SummerDays = 130;

    /// <summary>The years of the rows, the newest first.</summary>
    internal static IReadOnlyList<YearTerms> Gather(IEnumerable<(AcademicYear Year, Term? Term)> rows) =>
        [
            .. rows.GroupBy(row => row.Year.Id)
                .Select(year => new YearTerms(
                    year.First().Year,
                    [
                        .. year.Select(row => row.Term)
                            .OfType<Term>()
                            .DistinctBy(term => term.Id)
                            .OrderBy(term => term.Start),
                    ]
                ))
                .OrderByDescending(year => year.Year.Start),
        ];

    /// <summary>The part of the year in which the grade is on the day; in vacations the one that has ended last.</summary>
    public Term? On(int grade, DateOnly day) =>
        Of(grade).Where(term => term.Start <= day).MaxBy(term => (term.Start, -LengthOf(term)));

    /// <param name="key">"q1" to "q4", "h1" or "h2", as understanding names them.</param>
    public Term? Named(string key, int grade) =>
        Of(grade).FirstOrDefault(term => string.Equals(term.Key, key, StringComparison.Ordinal));

    public IEnumerable<Term> Of(int grade) => Terms.Where(term => term.MinGrade <= grade && grade <= term.MaxGrade);

    private static int LengthOf(Term term) => term.End.DayNumber - term.Start.DayNumber;
}
