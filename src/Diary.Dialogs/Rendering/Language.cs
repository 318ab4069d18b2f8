namespace Diary.Dialogs.Rendering;

/// <summary>A language people are spoken to in: the name of a folder of templates. A third language is a folder.</summary>
public readonly record struct Language(string Code)
{
    public static Language Russian { get; } = new("ru");

    public static Language English { get; } = new("en");

    /// <summary>The language of a tag such as <c>ru-RU</c>; Russian when the person's client names none.</summary>
    public static Language From(string? bcp47)
    {
        var primary = bcp47?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return string.IsNullOrEmpty(primary) ? Russian : new Language(primary);
    }

    public override string ToString() => Code;
}
