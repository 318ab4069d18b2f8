namespace Diary.Dialogs.Understanding;

/// <summary>One reader for all tests: it learns its phrases when it is made.</summary>
internal static class Reading
{
    private static readonly Lazy<UtteranceReader> Shared = new(UtteranceReader.Create);

    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 15, 40, 0, TimeSpan.FromHours(3));

    public static UtteranceReader Reader => Shared.Value;

    public static Meaning Of(string text, AskerRole? role = AskerRole.Parent) =>
        Reader.Read(new Utterance(text, Monday, role));

    public static Meaning Of(string text, DateTimeOffset now, AskerRole? role = AskerRole.Parent) =>
        Reader.Read(new Utterance(text, now, role));

    public static DateSpan Days(string start, string end) =>
        new(
            DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture),
            DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture)
        );

    public static DateSpan Day(string day) => Days(day, day);
}
