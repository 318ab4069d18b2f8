using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

/// <summary>A year of lessons, first and last day included.</summary>
public sealed class AcademicYear
{
    public const int MaxTitleLength = 32;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required string Title
    {
        get;
        init => field = Guard.Text(value, MaxTitleLength);
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
}
