using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

public sealed class Subject
{
    public const int MaxKeyLength = 32;
    public const int MaxTitleLength = 128;
    public const int MaxShortTitleLength = 32;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    /// <summary>What understanding calls it: "algebra".</summary>
    public required string Key
    {
        get;
        init => field = Guard.Text(value, MaxKeyLength);
    }

    public required string Title
    {
        get;
        init => field = Guard.Text(value, MaxTitleLength);
    }

    public required string ShortTitle
    {
        get;
        init => field = Guard.Text(value, MaxShortTitleLength);
    }
}
