using System.Globalization;
using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

/// <summary>A class of one academic year: «7Б».</summary>
public sealed class SchoolClass
{
    public const int MaxLetterLength = 4;
    public const int MaxProfileLength = 64;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid YearId { get; init; }

    public required int Grade
    {
        get;
        init => field = Guard.InRange(value, Grades.First, Grades.Last);
    }

    public required string Letter
    {
        get;
        init => field = Guard.Text(value, MaxLetterLength);
    }

    public string? Profile
    {
        get;
        init => field = Guard.OptionalText(value, MaxProfileLength);
    }

    public required Guid ShiftId { get; init; }

    public required Guid BuildingId { get; init; }

    public string Title => TitleOf(Grade, Letter);

    public static string TitleOf(int grade, string letter) => grade.ToString(CultureInfo.InvariantCulture) + letter;
}
