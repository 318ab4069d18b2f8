namespace Diary.Dialogs.Homework;

/// <summary>When something happened, on the school's clock. Part of other views.</summary>
public sealed record Moment(DateOnly Date, TimeOnly Time)
{
    public static Moment Of(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        return new Moment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
