using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

/// <summary>A school: its names, whom to ask for help, and how it works. Its id leads every large table.</summary>
public sealed class SchoolProfile
{
    public const int MaxNameLength = 256;
    public const int MaxShortNameLength = 64;
    public const int MaxSupportLength = 128;
    public const int MaxLocaleLength = 16;
    public const int MinDaysPerWeek = 5;
    public const int MaxDaysPerWeek = 6;

    public required Guid Id { get; init; }

    public required string Name
    {
        get;
        init => field = Guard.Text(value, MaxNameLength);
    }

    public required string ShortName
    {
        get;
        init => field = Guard.Text(value, MaxShortNameLength);
    }

    public string? SupportPhone
    {
        get;
        init => field = Guard.OptionalText(value, MaxSupportLength);
    }

    public string? SupportEmail
    {
        get;
        init => field = Guard.OptionalText(value, MaxSupportLength);
    }

    public string? SupportHours
    {
        get;
        init => field = Guard.OptionalText(value, MaxSupportLength);
    }

    /// <summary>The language of the school's own texts: "ru".</summary>
    public required string Locale
    {
        get;
        init => field = Guard.Text(value, MaxLocaleLength);
    }

    public required int DaysPerWeek
    {
        get;
        init => field = Guard.InRange(value, MinDaysPerWeek, MaxDaysPerWeek);
    }

    /// <summary>First-graders have a five-day week in every school: the sanitary rules say so.</summary>
    public int DaysPerWeekOf(int grade) => grade == Grades.First ? MinDaysPerWeek : DaysPerWeek;
}
