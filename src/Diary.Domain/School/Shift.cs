using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

public sealed class Shift
{
    public const int MaxTitleLength = 64;
    public const int MaxNumber = 2;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required int Number
    {
        get;
        init => field = Guard.InRange(value, 1, MaxNumber);
    }

    public required string Title
    {
        get;
        init => field = Guard.Text(value, MaxTitleLength);
    }
}
