using System.Globalization;
using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

/// <summary>A part of the year that ends with a grade, for the grades that have it.</summary>
public sealed class Term
{
    public const int MaxNumber = 4;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid YearId { get; init; }

    public required TermKind Kind { get; init; }

    public required int Number
    {
        get;
        init => field = Guard.InRange(value, 1, MaxNumber);
    }

    public required DateOnly Start
    {
        get;
        init => field = Guard.Start(value, End);
    }

    public required DateOnly End
    {
        get;
        init => field = Guard.End(value, Start);
    }

    public int MinGrade
    {
        get;
        init => field = Guard.InRange(value, Grades.First, Grades.Last);
    } = Grades.First;

    public int MaxGrade
    {
        get;
        init => field = Guard.InRange(value, Grades.First, Grades.Last);
    } = Grades.Last;

    /// <summary>"q1", "t2", "h2", "year": what understanding calls it.</summary>
    public string Key => KeyOf(Kind, Number);

    public static string KeyOf(TermKind kind, int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            TermKind.Quarter => "q" + digits,
            TermKind.Trimester => "t" + digits,
            TermKind.HalfYear => "h" + digits,
            TermKind.Year => "year",
        };
    }
}

public enum TermKind
{
    Quarter,
    Trimester,
    HalfYear,
    Year,
}
