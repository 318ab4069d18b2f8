namespace Diary.Domain.Marks;

/// <summary>From when on a new mark is seen, and by whom.</summary>
/// <param name="Family">The guardians.</param>
public sealed record Publication(DateTimeOffset Family, DateTimeOffset Student)
{
    /// <summary>Until the teacher says so.</summary>
    public static readonly DateTimeOffset Held = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Publication Of(
        IReadOnlyCollection<PublicationSetting> settings,
        DateTimeOffset now,
        TimeZoneInfo clock,
        bool isHeld
    )
    {
        return new Publication(Moment(MarkAudience.Guardian), Moment(MarkAudience.Student));

        DateTimeOffset Moment(MarkAudience audience) =>
            (isHeld, settings.FirstOrDefault(setting => setting.Audience == audience)) switch
            {
                (true, _) or (_, { Mode: PublicationMode.Held }) => Held,
                (_, { Mode: PublicationMode.AtHour, Hour: { } hour }) => NextHour(hour, now, clock),
                _ => now,
            };
    }

    private static DateTimeOffset NextHour(TimeOnly hour, DateTimeOffset now, TimeZoneInfo clock)
    {
        var local = TimeZoneInfo.ConvertTime(now, clock);
        var day = DateOnly.FromDateTime(local.DateTime);
        var at = (TimeOnly.FromDateTime(local.DateTime) < hour ? day : day.AddDays(1)).ToDateTime(hour);
        return new DateTimeOffset(at, clock.GetUtcOffset(at)).ToUniversalTime();
    }
}
