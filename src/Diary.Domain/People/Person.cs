using Diary.Domain.Outcomes;

namespace Diary.Domain.People;

/// <summary>Somebody known to a school: a student, a guardian, a member of staff, or several of these at once.</summary>
public sealed class Person
{
    public const int MaxNameLength = 64;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required string FamilyName
    {
        get;
        init => field = Guard.Text(value, MaxNameLength);
    }

    public required string GivenName
    {
        get;
        init => field = Guard.Text(value, MaxNameLength);
    }

    public string? Patronymic
    {
        get;
        init => field = Guard.OptionalText(value, MaxNameLength);
    }

    public DateOnly? BirthDate { get; init; }

    public Sex? Sex { get; init; }
}

/// <summary>For grammar: «сделал», «сделала».</summary>
public enum Sex
{
    Female,
    Male,
}
