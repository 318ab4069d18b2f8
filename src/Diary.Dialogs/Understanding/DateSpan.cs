namespace Diary.Dialogs.Understanding;

/// <summary>A day or a period, both ends included.</summary>
public readonly record struct DateSpan(DateOnly Start, DateOnly End)
{
    public static DateSpan Day(DateOnly day) => new(day, day);
}
