namespace Diary.Domain.School;

/// <summary>The years of some schools with their parts, in memory.</summary>
public sealed class SchoolTerms(IReadOnlyList<AcademicYear> years, IReadOnlyList<Term> terms)
{
    /// <summary>The year of the day; in summer, the one that has ended.</summary>
    public AcademicYear? YearOf(Guid schoolId, DateOnly day) =>
        years.Where(year => year.SchoolId == schoolId && year.Start <= day).MaxBy(year => year.Start);

    /// <summary>The year before that.</summary>
    public AcademicYear? YearBefore(AcademicYear year) =>
        years.Where(other => other.SchoolId == year.SchoolId && other.End < year.Start).MaxBy(other => other.Start);

    /// <summary>The part of the year that the day is in; null in vacations and in summer.</summary>
    public Term? At(Guid schoolId, int grade, DateOnly day) =>
        Parts(schoolId, grade).FirstOrDefault(term => term.Start <= day && day <= term.End);

    /// <summary>The part that ended last before the day.</summary>
    public Term? EndedBefore(Guid schoolId, int grade, DateOnly day) =>
        Parts(schoolId, grade).Where(term => term.End < day).MaxBy(term => term.End);

    /// <summary>The part that begins next after the day.</summary>
    public Term? After(Guid schoolId, int grade, DateOnly day) =>
        Parts(schoolId, grade).Where(term => day < term.Start).MinBy(term => term.Start);

    /// <summary>The parts of a year that end with a grade, in their order.</summary>
    public IReadOnlyList<Term> PartsOf(AcademicYear year, int grade) =>
        [.. Parts(year.SchoolId, grade).Where(term => term.YearId == year.Id).OrderBy(term => term.Start)];

    /// <summary>The year itself as something that ends with a grade.</summary>
    public Term? WholeYear(AcademicYear year, int grade) =>
        terms.FirstOrDefault(term => term.YearId == year.Id && term.Kind is TermKind.Year && IsFor(term, grade));

    /// <param name="key">"q1" to "q4", "h1", "h2", as understanding names them.</param>
    /// <returns>Null when the year of that grade has no such part.</returns>
    public Term? Find(AcademicYear year, int grade, string key) =>
        PartsOf(year, grade).FirstOrDefault(term => term.Key == key);

    /// <summary>The days of "h1" or "h2" where the year has quarters instead: two of them.</summary>
    public (DateOnly Start, DateOnly End)? HalfOfQuarters(AcademicYear year, int grade, string key)
    {
        var quarters = PartsOf(year, grade).Where(term => term.Kind is TermKind.Quarter).ToList();
        return (key, quarters) switch
        {
            ("h1", [var first, var second, ..]) => (first.Start, second.End),
            ("h2", [_, _, var third, var fourth]) => (third.Start, fourth.End),
            _ => null,
        };
    }

    private IEnumerable<Term> Parts(Guid schoolId, int grade) =>
        terms.Where(term => term.SchoolId == schoolId && term.Kind is not TermKind.Year && IsFor(term, grade));

    private static bool IsFor(Term term, int grade) => term.MinGrade <= grade && grade <= term.MaxGrade;
}
