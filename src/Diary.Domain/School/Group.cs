using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

/// <summary>Those who have lessons together: a whole class, a part of one, an elective, one student.</summary>
public sealed class Group
{
    public const int MaxTitleLength = 64;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid YearId { get; init; }

    public required GroupKind Kind { get; init; }

    public required string Title
    {
        get;
        init => field = Guard.Text(value, MaxTitleLength);
    }

    /// <summary>The class that this group is, or is a part of; electives may have none.</summary>
    public Guid? ClassId { get; init; }
}

public enum GroupKind
{
    Class,
    Subgroup,
    Elective,
    Individual,
}
