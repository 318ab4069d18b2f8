namespace Diary.Domain.School;

/// <summary>«7Б»: the grade and the letter.</summary>
public sealed record ClassName(int Grade, string Letter)
{
    /// <returns>Null when the text is no class's name.</returns>
    public static ClassName? Read(string? text)
    {
        var digits = text?.TakeWhile(char.IsAsciiDigit).Count() ?? 0;
        return digits > 0 && digits < text!.Length && int.TryParse(text.AsSpan(0, digits), out var grade)
            ? new ClassName(grade, text[digits..].ToUpperInvariant())
            : null;
    }
}
